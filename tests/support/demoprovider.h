// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "catalog.h"
#include "http.h"
#include "secret.h"

/// A provider that stands for any: one secret, one balance.
inline const char *const DemoToml = R"(
id     = "demo"
name   = "Demo"
origin = "https://demo.test"
topup  = "https://demo.test/topup"
every  = "15m"

[[field]]
id     = "token"
label  = "API token"
secret = true

[[field]]
id       = "team"
label    = "Team"
optional = true

[filter]
request = '{ path: "/balance", headers: { authorization: ("Bearer " + .token) } }'
failure = '.error?'
balances = '[ { key: (.key // "credits"), label: (.label // "Credits"), unit: "credits", amount: .left } ]'
)";

inline Catalog demoCatalog()
{
    Catalog catalog;
    catalog.add(DemoToml, QStringLiteral("demo.toml"), Definition::Source::BuiltIn);
    return catalog;
}

inline Account demoAccount(const QString &id = QStringLiteral("demo"))
{
    return {.id = id, .entry = QUuid::createUuid(), .providerId = QStringLiteral("demo"), .label = QStringLiteral("Demo ") + id,
            .boundOrigin = QStringLiteral("https://demo.test"), .secretTails = {{QStringLiteral("token"), QString()}}};
}

inline Secret demoSecret(const QString &token = QStringLiteral("demo-token"))
{
    return Secret::fromFields({{QStringLiteral("token"), token}}).value();
}

inline HttpReply demoReply(const QByteArray &left, const QDateTime &at = QDateTime::fromSecsSinceEpoch(1'760'000'000, Qt::UTC))
{
    return {.status = 200, .headers = {}, .body = R"({"left":)" + left + '}', .at = at};
}
