// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspage.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

/// The way to the providers.
class NetworkPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit NetworkPage(AccountBook &book, QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;

private:
    Proxy::Kind kind() const;
    void showProxy(const Proxy &proxy);
    void chooseKind();
    void applyProxy();
    void storeProxy(const Proxy &proxy);

    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    ProblemLabel *m_proxyProblem;
    QSpinBox *m_timeout;
    Proxy m_shown;
};
