// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

Language::Language(const QString &code)
{
    const auto locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    // Qt's first, so that it is asked last.
    if (m_qtWords.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(locale, u"plimsoll"_s, u"_"_s, u":/i18n"_s) || m_words.load(u":/i18n/plimsoll_en.qm"_s))
        QCoreApplication::installTranslator(&m_words);
    const auto hasWords = m_words.language().startsWith(QLocale::languageToCode(locale.language()));
    QGuiApplication::setLayoutDirection(hasWords ? locale.textDirection() : Qt::LeftToRight);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

QStringList Language::available()
{
    QStringList codes;
    for (const auto &name : QDir(u":/i18n"_s).entryList({u"plimsoll_*.qm"_s}, QDir::Files, QDir::Name))
        codes += name.section(u'_', 1).section(u'.', 0, 0);
    return codes;
}
