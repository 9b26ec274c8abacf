// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspage.h"

class IntervalBox;
class QCheckBox;
class QComboBox;

/// How the program starts, what it speaks, how often it asks.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// \a languages are codes, as "de".
    GeneralPage(AccountBook &book, const QStringList &languages, QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;

private:
    void offerLanguage(const QString &code);

    QCheckBox *m_autostart;
    QCheckBox *m_startHidden;
    QComboBox *m_language;
    IntervalBox *m_every;
};
