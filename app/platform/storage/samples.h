// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "record.h"
#include "series.h"
#include "storage/connection.h"

/// The record of balances in the database: a series a balance, a sample a change. All within the caller's transaction.

/// A sample of each balance whose amount changed, or whose last sample is a day old; none of one in doubt.
Outcome<> writeSamples(Connection &connection, const AccountState &state);

/// Adds points to one series as they are. One at a time that is recorded already replaces that one.
Outcome<> addPoints(Connection &connection, const AccountId &id, const QString &balanceKey, const Series &points);

/// As HistoryStore::samples().
Outcome<QList<Sample>> samplesOf(Connection &connection, const AccountId &id, const QString &balanceKey, const QDateTime &since);

/// As HistoryStore::course().
Outcome<Series> courseOf(Connection &connection, const AccountId &id, const QString &balanceKey, const QDateTime &from,
                         const QDateTime &to, int most);

/// Deletes the samples before a time.
Outcome<> forgetSamples(Connection &connection, const QDateTime &before);
