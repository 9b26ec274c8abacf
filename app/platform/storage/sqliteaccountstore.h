// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/accountstore.h"

class Database;

/// Accounts, marks and settings in the database, which must outlive the store.
class SqliteAccountStore : public AccountStore
{
public:
    explicit SqliteAccountStore(Database &database) : m_database(database) {}

    Outcome<QList<AccountState>> load() override;
    Outcome<> save(const Account &account) override;
    Outcome<> remove(const AccountId &id) override;
    Outcome<> saveMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark) override;

    Outcome<Settings> settings() override;
    Outcome<> saveSettings(const Settings &settings) override;
    Outcome<> saveAll(const Ledger &ledger) override;

private:
    Database &m_database;
};
