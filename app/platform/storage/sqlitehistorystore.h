// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

class Database;

/// States, samples and alerts in the database, which must outlive the store. An account must have been saved before.
/// Times are kept in whole seconds.
class SqliteHistoryStore : public HistoryStore
{
public:
    explicit SqliteHistoryStore(Database &database) : m_database(database) {}

    Outcome<QList<Alert>> settle(const AccountState &state, const QList<Alert> &raised) override;
    Outcome<QList<Alert>> undelivered() override;
    Outcome<> markDelivered(const QList<qint64> &alertIds, const QDateTime &at) override;
    Outcome<QList<Sample>> samples(const AccountId &id, const QString &balanceKey, const QDateTime &since) override;

private:
    Database &m_database;
};
