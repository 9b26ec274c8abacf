// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "keychain/keychainsecretstore.h"
#include "network/qthttpclient.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"

class Profile;

/// What stands behind the windows and the commands of one process, put together in the order in which it depends on each other.
class Services
{
public:
    /// Opens a profile's database and reads what is stored. For ReadWrite the caller holds the profile's WriteLock.
    static Outcome<std::unique_ptr<Services>> open(const Profile &profile, Database::Access access);

    AccountBook &book() { return m_book; }
    Monitor &monitor() { return m_monitor; }
    HistoryStore &history() { return m_history; }
    KeychainSecretStore &secrets() { return m_secrets; }
    QtHttpClient &http() { return m_http; }
    const Catalog &catalog() const { return m_catalog; }
    /// Where a damaged database went; empty when there was none.
    const QString &setAside() const { return m_database->setAside(); }

private:
    Services(Catalog catalog, std::unique_ptr<Database> database);

    const Catalog m_catalog;
    const std::unique_ptr<Database> m_database;
    SqliteAccountStore m_accounts;
    SqliteHistoryStore m_history;
    KeychainSecretStore m_secrets;
    QtHttpClient m_http;
    Monitor m_monitor;
    AccountBook m_book;
};
