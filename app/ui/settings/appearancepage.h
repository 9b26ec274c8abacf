// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspage.h"

class QButtonGroup;
class QCheckBox;

/// How the icon is drawn, and what is shown to people who look over a shoulder.
class AppearancePage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit AppearancePage(AccountBook &book, QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;

private:

    QButtonGroup *m_styles;
    QCheckBox *m_hideAmounts;
};
