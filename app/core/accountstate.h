// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "alertpolicy.h"
#include "refreshschedule.h"

/// A provider may leave a balance out now and then, and mean nothing by it.
inline constexpr std::chrono::hours RememberMissing{7 * 24};

/// Everything that is known of one account. What models, commands and the tray show.
struct AccountState {
    Account account;
    QMap<QString, Mark> marks = {};     ///< the user's own, by balance key
    QDateTime readAt = {};              ///< UTC, of the last good reading; null: never read
    QList<BalanceState> balances = {};  ///< of the last good reading, in the provider's order
    QList<BalanceState> missing = {};   ///< that it left out: nothing to show, but to go on with when they return
    RefreshState refresh = {};
    std::chrono::seconds interval{900}; ///< in force, from the account, the settings or the definition
    std::chrono::seconds atLeast{60};   ///< between two calls, by the definition
    bool refreshing = false;            ///< a request is on its way

    /// The worst level of the balances; unknown until the first reading.
    Level level() const;
    bool isStale(const QDateTime &now) const;
    /// Whether what \a alert said is still so, and has not been told anew or worse since.
    bool bearsOut(const Alert &alert) const;
    const BalanceState *balance(const QString &key) const;
    /// Also one that the last good reading left out.
    const BalanceState *remembered(const QString &key) const;
    /// Takes those of a good reading, made at \a now. What it leaves out is remembered for RememberMissing.
    void setBalances(const QList<BalanceState> &read, const QDateTime &now);
    RefreshSchedule schedule() const { return RefreshSchedule(interval, atLeast); }
    /// The user's own mark on a balance; none where the default holds.
    std::optional<Mark> ownMark(const QString &balanceKey) const;
    /// The balance to show when there is room for one: the worst level, then the smallest share left of its tank.
    const BalanceState *mostUrgent() const;

    friend bool operator==(const AccountState &, const AccountState &) = default;
};
