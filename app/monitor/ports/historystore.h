// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "alert.h"
#include "record.h"
#include "result.h"

/// What happened. The one place that a refresh writes to.
class HistoryStore
{
public:
    virtual ~HistoryStore() = default;

    /// Stores how an account stands after a refresh, a sample of each balance whose amount changed (or whose last sample is
    /// a day old), and the alerts raised, in one transaction. Gives the alerts with their ids, not yet delivered.
    virtual Outcome<QList<Alert>> settle(const AccountState &state, const QList<Alert> &raised) = 0;

    /// Alerts that no notification daemon has taken yet, oldest first.
    virtual Outcome<QList<Alert>> undelivered() = 0;
    virtual Outcome<> markDelivered(const QList<qint64> &alertIds, const QDateTime &at) = 0;

    /// Samples of an account, of one balance or (empty key) of all, from \a since on, oldest first.
    virtual Outcome<QList<Sample>> samples(const AccountId &id, const QString &balanceKey, const QDateTime &since) = 0;
};
