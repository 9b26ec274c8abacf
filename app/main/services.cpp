// SPDX-License-Identifier: GPL-3.0-or-later
#include "services.h"

#include "storage/definitionfolder.h"
#include "storage/profile.h"

#include <QRandomGenerator>

Services::Services(Catalog catalog, std::unique_ptr<Database> database)
    : m_catalog(std::move(catalog)), m_database(std::move(database)), m_accounts(*m_database), m_history(*m_database),
      m_http(&QDateTime::currentDateTimeUtc),
      m_monitor({m_secrets, m_http, m_history}, m_catalog, &QDateTime::currentDateTimeUtc,
                [] { return QRandomGenerator::global()->generateDouble(); }),
      m_book(m_accounts, m_secrets, m_http, m_monitor)
{}

Outcome<std::unique_ptr<Services>> Services::open(const Profile &profile, Database::Access access)
{
    auto database = Database::open(profile.databasePath(), access, QDateTime::currentDateTimeUtc());
    if (!database)
        return tl::unexpected(database.error());
    std::unique_ptr<Services> services(new Services(readDefinitions(profile.providersFolder()), std::move(*database)));
    if (const auto opened = services->m_book.open(); !opened)
        return tl::unexpected(opened.error());
    return services;
}
