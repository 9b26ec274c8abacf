// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

class Database;

/// States, samples, alerts and failures in the database, which must outlive the store. An account must have been saved before.
/// Times are kept in whole seconds.
class SqliteHistoryStore : public HistoryStore
{
public:
    explicit SqliteHistoryStore(Database &database) : m_database(database) {}

    Outcome<QList<Alert>> settle(const AccountState &state, const QList<Alert> &raised, const QDateTime &at) override;
    Outcome<> keep(const QList<AccountState> &states) override;
    Outcome<> spend(const AccountId &id, const QDateTime &paidUntil) override;
    Outcome<QList<Alert>> undelivered() override;
    Outcome<> markDelivered(const QList<qint64> &alertIds, const QDateTime &at) override;
    Outcome<QList<Sample>> samples(const AccountId &id, const QString &balanceKey, const QDateTime &since) override;
    Outcome<Series> course(const AccountId &id, const QString &balanceKey, const QDateTime &from, const QDateTime &to,
                           int most) override;
    Outcome<QList<Alert>> alerts(const AccountId &id, const QDateTime &since) override;
    Outcome<QList<QDateTime>> deliveries(const QDateTime &since) override;
    Outcome<QList<FailureSpell>> failures(const AccountId &id, const QDateTime &since) override;
    Outcome<> forgetBefore(const QDateTime &time) override;
    Outcome<bool> thinBefore(const QDateTime &time) override;

    /// Adds all these points to the record of one balance as they are, in one transaction: a past that nobody settled step
    /// by step. A point at a time that is recorded already replaces that one.
    Outcome<> record(const AccountId &id, const QString &balanceKey, const Series &past);

private:
    Outcome<QList<Alert>> foundAlerts(const QString &condition, const QVariantList &values);

    Database &m_database;
};
