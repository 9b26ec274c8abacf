// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "providerbook.h"
#include "fakes.h"
#include "fakestores.h"
#include "overview/notices.h"
#include "trendcache.h"
#include "windowservices.h"

#include <QTimeZone>

/// Everything that windows stand on, in memory, at a time of the test's choosing.
struct UiFixture {
    QDateTime now{QDate(2026, 11, 22), QTime(14, 0), QTimeZone::utc()};
    FakeSecretStore secrets;
    FakeHttpClient http;
    FakeHistoryStore history;
    FakeAccountStore store;
    Catalog catalog = providers();
    Monitor monitor{{secrets, http, history}, catalog, [this] { return now; }, [] { return 0.5; }};
    AccountBook book{store, secrets, http, monitor};
    FakeDefinitionStore definitions;
    ProviderBook providerBook{catalog, definitions, http, monitor};
    TrendCache trends{monitor, history};
    FakeNotifier notifier;
    Notices notices;
    QMap<QString, QByteArray> files; ///< what was written or is to be read, by path
    std::optional<Problem> filesBroken;
    QList<Fact> facts{{QStringLiteral("Desktop"), QStringLiteral("Test & <more>")}};

    WindowServices services()
    {
        return {book, monitor, providerBook, history, trends, notifier, notices,
                [this](const QString &path, const QByteArray &content) -> Outcome<> {
                    if (filesBroken)
                        return tl::unexpected(*filesBroken);
                    files[path] = content;
                    return {};
                },
                [this](QObject *, const std::function<void(const QList<Fact> &)> &then) { then(facts); },
                {},
                [this](const QString &path) -> Outcome<QByteArray> {
                    if (filesBroken)
                        return tl::unexpected(*filesBroken);
                    return files.value(path);
                }};
    }

    UiFixture()
    {
        http.answer = [this](const HttpRequest &) { return json(R"({"mail": "100", "phone": "5.50"})"); };
    }

    Result<HttpReply> json(const QByteArray &body, int status = 200) const
    {
        return HttpReply{.status = status, .headers = {{"content-type", "application/json"}}, .body = body, .at = now};
    }

    /// A provider with one secret, and one with a region, a plain field, a choice and two secrets.
    static Catalog providers()
    {
        Catalog catalog;
        catalog.add(R"(id = "lake"
name = "Lake & Sea <io>"
category = "Enrichment"
origin = "https://api.lake.test"
evidence = "own"
aliases = ["Puddle"]
[[field]]
id = "token"
label = "API token"
secret = true
help = "Settings, then API tokens"
[filter]
request = '{ path: "/balance", headers: { "x-api-token": .token } }'
failure = '.error?'
balances = '''[ {key: "mail", label: "Mail credits", unit: "credits", amount: .mail},
              {key: "phone", label: "Phone", unit: "EUR", amount: .phone} ]'''
)", QStringLiteral("lake.toml"), Definition::Source::BuiltIn);
        catalog.add(R"(id = "towers"
name = "Towers"
category = "SMS"
evidence = "own"
[[origin]]
url = "https://eu.towers.test"
label = "Europe"
[[origin]]
url = "https://us.towers.test"
label = "America"
[[field]]
id = "client_id"
label = "Client id"
secret = true
[[field]]
id = "client_secret"
label = "Client secret"
secret = true
[[field]]
id = "user"
label = "User name"
[[field]]
id = "unit"
label = "Unit"
choices = ["credits", "EUR"]
default = "credits"
[filter]
request = '{ path: "/wallet", headers: { "x-id": .client_id, "x-secret": .client_secret } }'
failure = '.error?'
balances = '[ {key: "wallet", label: "Wallet", unit: "credits", amount: .left} ]'
)", QStringLiteral("towers.toml"), Definition::Source::BuiltIn);
        return catalog;
    }

    /// An account at the lake with these balances, read \a minutes ago.
    AccountState account(const AccountId &id, const QList<BalanceState> &balances, int minutes = 2) const
    {
        return {.account = {.id = id, .entry = QUuid::createUuid(), .providerId = QStringLiteral("lake"), .label = id,
                            .boundOrigin = QStringLiteral("https://api.lake.test")},
                .readAt = now.addSecs(-60 * minutes),
                .balances = balances,
                .refresh = {.nextAt = now.addSecs(600)}};
    }

    static BalanceState balance(const QString &key, const char *amount, Level level = Level::Ok)
    {
        return {.balance = {.key = key, .label = key + QStringLiteral(" credits"), .unit = QStringLiteral("credits"),
                            .amount = Amount::fromString(QString::fromLatin1(amount))},
                .level = level,
                .inUse = true};
    }
};
