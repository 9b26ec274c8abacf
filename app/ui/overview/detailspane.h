// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "windowservices.h"

#include <QWidget>

class AccountPanel;
class AlertLog;
class BalanceHead;
class HistoryChart;
class QComboBox;
class QLabel;
class QTabWidget;
struct AccountState;
struct BalanceState;

/// What the window shows of the chosen row: how the balance stands, what went wrong, its history and the account's
/// alerts. Hidden while nothing is chosen.
class DetailsPane : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsPane(WindowServices services, QWidget *parent = nullptr);

    /// The chosen row; without \a balanceKey it is the account's own, which is shown by its most urgent balance.
    void setCurrent(const AccountId &account, const QString &balanceKey);
    /// Lets ages grow. To be called from time to time.
    void tick();

Q_SIGNALS:
    void secretsRequested();
    void refreshRequested();

private:
    QWidget *makeFacts();
    void choose(const QString &balanceKey);
    void showCurrent();
    void fillChoice(const AccountState &state, const BalanceState *shown);
    const BalanceState *shownBalance(const AccountState &state) const;

    const WindowServices m_services;
    AccountId m_account;
    QString m_key; ///< of the balance that is shown; empty until there is one
    AccountPanel *m_failure;
    QLabel *m_title;
    QComboBox *m_choice;
    BalanceHead *m_head;
    QTabWidget *m_tabs;
    HistoryChart *m_chart;
    AlertLog *m_alerts;
};
