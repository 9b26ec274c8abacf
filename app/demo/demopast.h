// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoaccounts.h"
#include "result.h"
#include "series.h"

#include <functional>

class AccountStore;
class Catalog;
class HistoryStore;
class SecretStore;

/// Takes a whole past of one balance at once: settled step by step, a year would take seconds.
using RecordSeries = std::function<Outcome<>(const AccountId &, const QString &balanceKey, const Series &)>;

/// Stores the accounts as if they had been watched for a year up to \a now: judged by their marks daily at first, by the
/// hour in the last 30 days, and read by their definitions at the end. What was raised counts as told.
Outcome<> recordPast(const QList<DemoAccount> &accounts, const Catalog &catalog, AccountStore &store, HistoryStore &history,
                     const RecordSeries &recordSeries, SecretStore &secrets, const QDateTime &now);
