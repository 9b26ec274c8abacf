// SPDX-License-Identifier: GPL-3.0-or-later
#include "providerbook.h"

#include "censor.h"
#include "definitioncheck.h"
#include "monitor.h"
#include "ports/definitionstore.h"
#include "ports/httpclient.h"
#include "requestbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

ProviderBook::ProviderBook(Catalog &catalog, DefinitionStore &store, HttpClient &http, Monitor &monitor,
                           QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_store(store)
    , m_http(http)
    , m_monitor(monitor)
{
}

Outcome<Definition> ProviderBook::checked(const QByteArray &toml, const QString &fileName) const
{
    auto definition = readDefinition(toml, fileName, Definition::Source::User, FilterCheck::Compile);
    if (!definition)
        return tl::unexpected(problemOf(definition.error().constFirst()));
    if (const auto check = checkedDefinition(*definition); !check.problems.isEmpty())
        return tl::unexpected(problemOf(check.problems.constFirst()));
    const auto *const known = m_catalog.find(definition->id);
    if (known && known->source == Definition::Source::BuiltIn)
        return refuse(Problem::Kind::BadData, u"The id '%1' is that of a built-in provider"_s.arg(definition->id),
                      fileName,
                      u"Give the definition an id of its own, as in id = \"%1\""_s.arg(m_catalog.freeId(definition->id)));
    return *definition;
}

Outcome<Definition> ProviderBook::add(const QByteArray &toml, const QString &fileName)
{
    const auto definition = checked(toml, fileName);
    if (!definition)
        return definition;
    if (const auto saved = m_store.save(definition->id, toml); !saved)
        return tl::unexpected(saved.error());
    m_catalog.put(*definition);
    Q_EMIT changed();
    return definition;
}

Outcome<> ProviderBook::remove(const QString &id)
{
    const auto *const known = m_catalog.find(id);
    if (!known)
        return refuse(Problem::Kind::NotFound, u"There is no provider '%1'"_s.arg(id), {},
                      u"See plimsollctl providers"_s);
    if (known->source == Definition::Source::BuiltIn)
        return refuse(Problem::Kind::Usage, u"'%1' is built in"_s.arg(id), {},
                      u"Only providers of your own can be removed"_s);
    const auto &states = m_monitor.states();
    const auto user =
        std::find_if(states.begin(), states.end(), [&](const AccountState &s) { return s.account.providerId == id; });
    if (user != states.end())
        return refuse(Problem::Kind::Usage, u"The account '%1' needs this provider"_s.arg(user->account.id), id,
                      u"Remove the account first"_s);
    if (const auto removed = m_store.remove(id); !removed)
        return removed;
    m_catalog.remove(id);
    Q_EMIT changed();
    return {};
}

void ProviderBook::ask(const Definition &definition, const QMap<QString, QString> &fields, SharedSecret secret,
                       Continuation<HttpReply> then)
{
    const auto origin = definition.origins.value(0).url;
    const Account account{.id = definition.id,
                          .entry = {},
                          .providerId = definition.id,
                          .label = definition.name,
                          .origin = origin,
                          .boundOrigin = origin,
                          .fields = fields};
    auto request = buildRequest(definition, account, *secret);
    if (!request)
        return then(tl::unexpected(censored(*secret, request.error())));
    m_http.send(*request, {then.guard(), [secret, then](const Result<HttpReply> &reply) {
        then(reply.map_error([&](const Failure &failure) { return censored(*secret, failure); }));
    }});
}
