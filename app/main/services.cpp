// SPDX-License-Identifier: GPL-3.0-or-later
#include "services.h"

#include "demohttpclient.h"
#include "demopast.h"
#include "keychain/keychainsecretstore.h"
#include "keychain/leave.h"
#include "network/qthttpclient.h"
#include "sessiondefinitionstore.h"
#include "sessionsecretstore.h"
#include "storage/definitionfolder.h"
#include "storage/profile.h"

#include <QRandomGenerator>

Services::Services(Catalog catalog, std::unique_ptr<DefinitionStore> definitions, std::unique_ptr<Database> database,
                   std::unique_ptr<SecretStore> secrets, std::unique_ptr<HttpClient> http)
    : m_catalog(std::move(catalog)), m_definitions(std::move(definitions)), m_database(std::move(database)), m_accounts(*m_database), m_history(*m_database),
      m_secrets(std::move(secrets)), m_http(std::move(http)),
      m_monitor({*m_secrets, *m_http, m_history}, m_catalog, &QDateTime::currentDateTimeUtc,
                [] { return QRandomGenerator::global()->generateDouble(); }),
      m_book(m_accounts, *m_secrets, *m_http, m_monitor), m_providers(m_catalog, *m_definitions, *m_http, m_monitor)
{}

Services::~Services() = default;

Outcome<std::unique_ptr<Services>> Services::open(const Profile &profile, Database::Access access)
{
    auto database = Database::open(profile.databasePath(), access, QDateTime::currentDateTimeUtc());
    if (!database)
        return tl::unexpected(database.error());
    auto keychain = std::make_unique<KeychainSecretStore>();
    auto network = std::make_unique<QtHttpClient>(&QDateTime::currentDateTimeUtc);
    auto *const store = keychain.get();
    auto *const client = network.get();
    std::unique_ptr<Services> services(new Services(readDefinitions(profile.providersFolder()),
                                                    std::make_unique<DefinitionFolder>(profile.providersFolder()),
                                                    std::move(*database), std::move(keychain), std::move(network)));
    services->m_keychain = store;
    const auto apply = [client](const Settings &settings) { client->use(settings.proxy, settings.timeout); };
    QObject::connect(&services->m_book, &AccountBook::settingsChanged, client, apply);
    if (const auto opened = services->m_book.open(); !opened)
        return tl::unexpected(opened.error());
    apply(services->m_book.settings());
    return services;
}

Outcome<std::unique_ptr<Services>> Services::openDemo()
{
    auto database = Database::openInMemory();
    if (!database)
        return tl::unexpected(database.error());
    const auto now = QDateTime::currentDateTimeUtc();
    const auto accounts = demoAccounts(now);
    std::unique_ptr<Services> services(new Services(builtInDefinitions(), std::make_unique<SessionDefinitionStore>(),
                                                    std::move(*database), std::make_unique<SessionSecretStore>(),
                                                    std::make_unique<DemoHttpClient>(accounts, &QDateTime::currentDateTimeUtc)));
    auto &history = services->m_history;
    const auto record = [&history](const auto &id, const auto &key, const Series &past) { return history.record(id, key, past); };
    const auto ready = recordPast(accounts, services->m_catalog, services->m_accounts, history, record, *services->m_secrets, now)
                           .and_then([&] { return services->m_book.open(); });
    if (!ready)
        return tl::unexpected(ready.error());
    return services;
}

int Services::leaveWith(int code)
{
    (void)m_monitor.flush(); // who cannot write now has said so before
    return m_keychain ? leave(*m_keychain, code) : code;
}
