// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/generalpage.h"

#include "widgets/intervalbox.h"
#include "widgets/problemlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

GeneralPage::GeneralPage(AccountBook &book, const QStringList &languages, QWidget *parent)
    : SettingsPage(book, parent), m_autostart(new QCheckBox(tr("Start when I &log in"))),
      m_startHidden(new QCheckBox(tr("Start &hidden, in the tray only"))), m_language(new QComboBox),
      m_every(new IntervalBox(tr("As each provider suggests"), 1min))
{
    m_autostart->setObjectName(u"autostart"_s);
    m_startHidden->setObjectName(u"startHidden"_s);
    m_language->setObjectName(u"language"_s);
    m_every->setObjectName(u"every"_s);
    m_language->addItem(tr("As the desktop", "language"), QString());
    for (const auto &code : languages)
        offerLanguage(code);

    auto *form = new QFormLayout(this);
    form->addRow(m_autostart);
    form->addRow(m_startHidden);
    form->addRow(tr("L&anguage:"), m_language);
    form->addRow(hintLabel(tr("The windows change at once.")));
    form->addRow(tr("&Refresh:"), m_every);
    form->addRow(hintLabel(tr("For accounts without an interval of their own. No provider is asked more often than it allows.")));
    form->addRow(problem());

    connect(m_autostart, &QCheckBox::clicked, this, [this](bool on) { store([=](Settings &s) { s.autostart = on; }); });
    connect(m_startHidden, &QCheckBox::clicked, this, [this](bool on) { store([=](Settings &s) { s.startHidden = on; }); });
    connect(m_language, &QComboBox::activated, this, [this] {
        store([this](Settings &s) { s.language = m_language->currentData().toString(); });
    });
    connect(m_every, &QComboBox::activated, this, [this] { store([this](Settings &s) { s.every = m_every->value(); }); });
}

/// In its own name, so that it is found by those who cannot read the others.
void GeneralPage::offerLanguage(const QString &code)
{
    auto name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name.replace(0, 1, name.first(1).toUpper());
    m_language->addItem(name.isEmpty() ? code : name, code);
}

void GeneralPage::showSettings(const Settings &settings)
{
    m_autostart->setChecked(settings.autostart);
    m_startHidden->setChecked(settings.startHidden);
    if (m_language->findData(settings.language) < 0)
        offerLanguage(settings.language);
    m_language->setCurrentIndex(m_language->findData(settings.language));
    m_every->setValue(settings.every);
}
