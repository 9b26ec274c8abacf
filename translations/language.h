// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

/// Puts the windows, their numbers and their reading direction into a language for as long as it lives.
class Language
{
public:
    /// \a code as "de"; empty: the desktop's. Words that a language does not have stay English.
    explicit Language(const QString &code);
    ~Language();

    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// The codes of those that there are, English included.
    static QStringList available();

private:
    QTranslator m_words;
    QTranslator m_qtWords; ///< of the buttons and menus that Qt itself brings
};
