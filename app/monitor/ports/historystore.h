// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "alert.h"
#include "failurespell.h"
#include "record.h"
#include "result.h"
#include "series.h"

/// What happened. The one place that a refresh writes to.
class HistoryStore
{
public:
    virtual ~HistoryStore() = default;

    /// Stores how an account stands after a refresh, a sample of each balance whose amount changed (and one of when the
    /// amount before was last read; none of one in doubt), how its failures go on, and the alerts raised, and ends at
    /// \a at the alerts that the state no longer bears out, in one transaction. Gives the alerts with their ids, not yet
    /// delivered.
    virtual Outcome<QList<Alert>> settle(const AccountState &state, const QList<Alert> &raised, const QDateTime &at) = 0;

    /// Stores how accounts stand of which nothing has changed but the times and what is foretold, in one transaction.
    virtual Outcome<> keep(const QList<AccountState> &states) = 0;

    /// Stores until when the calls of an account are paid for: to be called before each, since whoever ends the process has made
    /// it all the same.
    virtual Outcome<> spend(const AccountId &id, const QDateTime &paidUntil) = 0;

    /// Alerts that have not ended and that no notification daemon has taken yet, oldest first.
    virtual Outcome<QList<Alert>> undelivered() = 0;
    /// Alerts that are delivered together are given one time: see deliveries().
    virtual Outcome<> markDelivered(const QList<qint64> &alertIds, const QDateTime &at) = 0;
    /// When something was delivered from \a since on, oldest first.
    virtual Outcome<QList<QDateTime>> deliveries(const QDateTime &since) = 0;

    /// Samples of an account, of one balance or (empty key) of all, from \a since on, oldest first.
    virtual Outcome<QList<Sample>> samples(const AccountId &id, const QString &balanceKey, const QDateTime &since) = 0;
    /// The course of one balance from \a from to \a to. Begins with the last sample before that, if there is one. What would be
    /// more than \a most points is thinned: of each stretch of time its highest, lowest and last are kept.
    virtual Outcome<Series> course(const AccountId &id, const QString &balanceKey, const QDateTime &from, const QDateTime &to,
                                   int most) = 0;
    /// What was raised for an account from \a since on, newest first.
    virtual Outcome<QList<Alert>> alerts(const AccountId &id, const QDateTime &since) = 0;
    /// When and why an account could not be read: the spells that end after \a since or still last, newest first.
    virtual Outcome<QList<FailureSpell>> failures(const AccountId &id, const QDateTime &since) = 0;
    /// Deletes the samples, the alerts that were delivered or have ended, and the ended spells of failure before \a time. The last
    /// sample of a balance stays: it says where it stands.
    virtual Outcome<> forgetBefore(const QDateTime &time) = 0;
    /// Thins the samples of the days (UTC) before that of \a time: of each a balance keeps its highest, its lowest and its
    /// last. Does a part that nobody has to wait for, and gives whether there is more to do. What is thin is not read again.
    virtual Outcome<bool> thinBefore(const QDateTime &time) = 0;
};
