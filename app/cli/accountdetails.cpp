// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdetails.h"

#include "accountbook.h"
#include "duration.h"
#include "monitor.h"
#include "secretlines.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = Problem::Kind::Usage;

/// "default" stands for what the provider says.
Outcome<> takeEvery(const Invocation &invocation, AccountDraft &draft)
{
    const auto text = invocation.option(u"every"_s);
    if (!text)
        return {};
    draft.every = durationFromString(*text);
    if (!draft.every && *text != u"default"_s)
        return refuse(Usage, u"'%1' is not a length of time"_s.arg(*text), u"--every"_s,
                      u"Write it like 15m, 2h or 1d"_s);
    return {};
}

Outcome<AccountDraft> takeFields(const Invocation &invocation, const Definition &definition, AccountDraft draft)
{
    auto set = fieldsFromArguments(invocation.all(u"set"_s), definition);
    if (!set)
        return tl::unexpected(set.error());
    for (auto it = invocation.fields.begin(); it != invocation.fields.end(); ++it) {
        if (set->contains(it.key()))
            return refuse(Usage, u"%1 is given twice"_s.arg(it.key()), u"standard input"_s);
        set->insert(it.key(), *it);
    }
    draft.fields.insert(*set);
    return draft;
}

Outcome<Account> accountToAdd(const Desk &desk, const Invocation &invocation, const Definition &definition)
{
    AccountDraft draft{.providerId = definition.id,
                       .id = invocation.option(u"id"_s).value_or(QString()),
                       .label = invocation.option(u"label"_s).value_or(QString()),
                       .origin = invocation.option(u"origin"_s).value_or(QString())};
    if (invocation.has(u"id"_s) && draft.id.isEmpty())
        return refuse(Usage, u"The id is empty"_s, u"--id"_s);
    return takeEvery(invocation, draft)
        .and_then([&] { return takeFields(invocation, definition, draft); })
        .and_then([&](const AccountDraft &complete) { return desk.book.drafted(complete); });
}

Outcome<Account> accountToEdit(const Desk &desk, const Invocation &invocation, const Definition &definition)
{
    if (invocation.options.isEmpty())
        return refuse(Usage, u"There is nothing to change"_s, {}, u"Give --label, --origin, --every or --set"_s);
    const auto account = desk.monitor.state(invocation.word(0))->account;
    AccountDraft draft{.providerId = definition.id,
                       .label = invocation.option(u"label"_s).value_or(account.label),
                       .origin = invocation.option(u"origin"_s).value_or(account.origin),
                       .every = account.every,
                       .fields = account.fields};
    if (draft.origin == u"default"_s)
        draft.origin.clear();
    return takeEvery(invocation, draft)
        .and_then([&] { return takeFields(invocation, definition, draft); })
        .and_then([&](const AccountDraft &complete) { return desk.book.edited(account.id, complete); });
}

} // namespace

Outcome<const AccountState *> accountNamed(const Desk &desk, const QString &id)
{
    if (const auto *const state = desk.monitor.state(id))
        return state;
    return refuse(Problem::Kind::NotFound, u"There is no account '%1'"_s.arg(id), {},
                  u"See plimsollctl account list"_s);
}

Outcome<QList<AccountState>> accountsNamed(const Desk &desk, const QStringList &ids)
{
    if (ids.isEmpty())
        return desk.monitor.states();
    QList<AccountState> states;
    for (const auto &id : ids) {
        const auto state = accountNamed(desk, id);
        if (!state)
            return tl::unexpected(state.error());
        if (!states.contains(**state))
            states.append(**state);
    }
    return states;
}

Outcome<Definition> definitionMeant(const Desk &desk, const Invocation &invocation)
{
    auto providerId = invocation.word(0);
    if (invocation.command != u"account add"_s) {
        const auto state = accountNamed(desk, invocation.word(0));
        if (!state)
            return tl::unexpected(state.error());
        providerId = (*state)->account.providerId;
    }
    if (const auto *const definition = desk.monitor.catalog().find(providerId))
        return *definition;
    return refuse(Problem::Kind::NotFound, u"There is no provider '%1'"_s.arg(providerId), {},
                  u"See plimsollctl providers"_s);
}

Outcome<Account> accountMeant(const Desk &desk, const Invocation &invocation)
{
    const auto definition = definitionMeant(desk, invocation);
    if (!definition)
        return tl::unexpected(definition.error());
    if (invocation.command == u"account add"_s)
        return accountToAdd(desk, invocation, *definition);
    if (invocation.command == u"account edit"_s)
        return accountToEdit(desk, invocation, *definition);
    if (!invocation.fields.isEmpty())
        return refuse(Usage, u"%1 is not a secret"_s.arg(invocation.fields.firstKey()), u"standard input"_s,
                      u"Change it with plimsollctl account edit"_s);
    return desk.monitor.state(invocation.word(0))->account;
}
