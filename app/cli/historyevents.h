// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"
#include "ports/historystore.h"

/// Something that happened to an account, ready to be shown.
struct HistoryEvent {
    QDateTime at;  ///< UTC
    JsonText json; ///< {"at", "type": "top-up" | "alert" | "failure", …}
    QString text;  ///< in one line, without its time
};

/// What happened from \a since on, to one balance or (empty key) to all, in order of time: top-ups, seen in \a samples of the
/// same span; alerts; and spells of failure, which concern all balances and may have begun before.
Outcome<QList<HistoryEvent>> eventsOf(HistoryStore &history, const AccountId &id, const QString &balanceKey,
                                      const QDateTime &since, const QList<Sample> &samples);
