// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "result.h"
#include "windowservices.h"

#include <QAction>
#include <QObject>

#include <functional>

struct BalanceState;

/// What can be done with the accounts, as actions for menus, buttons and keys. Enabled by the account that is chosen.
class AccountActions : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of the dialogs. The services must outlive the actions.
    AccountActions(const WindowServices &services, QWidget *window);

    /// The row that actions are about; \a balanceKey is empty on an account's own row, both where none is chosen.
    void setCurrent(const AccountId &account, const QString &balanceKey);
    /// Opens the provider's page for it in a browser.
    void topUpAt(const AccountId &account);

    QAction *add, *edit, *replaceSecrets, *setMark, *pause, *mute, *topUp, *remove, *refresh, *refreshAll;
    QAction *snooze; ///< opens a menu

Q_SIGNALS:
    /// Something was not done, or not wholly.
    void failed(const Problem &problem);

private:
    QAction *make(const QString &text, const QString &icon, const QKeySequence &key, void (AccountActions::*slot)());
    void makeSnooze();
    void report(const Outcome<> &done);
    bool anyBalance(const std::function<bool(const BalanceState &)> &holds) const;
    void updateEnabled();
    void openAdd();
    void openEdit();
    void openReplaceSecrets();
    void openMark();
    void togglePause();
    void toggleMute();
    void openTopUpPage();
    void askRemove();
    void removeNow(const AccountId &id);
    void refreshCurrent();
    void refreshEvery();

    const WindowServices m_services;
    AccountBook &m_book;
    Monitor &m_monitor;
    QWidget *m_window;
    AccountId m_account;
    QString m_balanceKey;
    QAction *m_endSnooze, *m_acknowledge;
};
