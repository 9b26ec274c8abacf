// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "providerbook.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"

#include <memory>

class KeychainSecretStore;
class Profile;

/// What stands behind the windows and the commands of one process, put together in the order in which it depends on each other.
class Services
{
public:
    /// Opens a profile's database and reads what is stored. For ReadWrite the caller holds the profile's WriteLock.
    static Outcome<std::unique_ptr<Services>> open(const Profile &profile, Database::Access access);
    /// Made-up accounts with their past, in memory: no file, no keychain, no network.
    static Outcome<std::unique_ptr<Services>> openDemo();

    ~Services();

    AccountBook &book() { return m_book; }
    Monitor &monitor() { return m_monitor; }
    ProviderBook &providers() { return m_providers; }
    HistoryStore &history() { return m_history; }
    SecretStore &secrets() { return *m_secrets; }
    /// Null in the demo.
    KeychainSecretStore *keychain() { return m_keychain; }
    const Catalog &catalog() const { return m_catalog; }
    /// Where a damaged database went; empty when there was none.
    const QString &setAside() const { return m_database->setAside(); }
    /// What main is to return; call it last. See platform's leave().
    int leaveWith(int code);

private:
    Services(Catalog catalog, std::unique_ptr<DefinitionStore> definitions, std::unique_ptr<Database> database,
             std::unique_ptr<SecretStore> secrets, std::unique_ptr<HttpClient> http);

    Catalog m_catalog;
    const std::unique_ptr<DefinitionStore> m_definitions;
    const std::unique_ptr<Database> m_database;
    SqliteAccountStore m_accounts;
    SqliteHistoryStore m_history;
    const std::unique_ptr<SecretStore> m_secrets;
    const std::unique_ptr<HttpClient> m_http;
    KeychainSecretStore *m_keychain = nullptr; ///< the very secret store, when it is the keychain
    Monitor m_monitor;
    AccountBook m_book;
    ProviderBook m_providers;
};
