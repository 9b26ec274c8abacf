// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountjson.h"

#include "duration.h"
#include "requestbuilder.h"
#include "texttable.h"

using namespace Qt::StringLiterals;

namespace {

QStringList secretFieldIds(const Account &account, const Definition *definition)
{
    return definition ? definition->secretFieldIds() : account.secretTails.keys();
}

QString originInForce(const Account &account, const Definition *definition)
{
    return definition ? originOf(account, *definition) : account.origin;
}

JsonText secretsJson(const Account &account, const Definition *definition)
{
    QList<JsonText::Member> secrets;
    for (const auto &id : secretFieldIds(account, definition))
        secrets.append({id, JsonText::object({{u"stored"_s, account.secretTails.contains(id)},
                                              {u"lastFour"_s, JsonText::orNull(account.secretTails.value(id))}})});
    return JsonText::object(std::move(secrets));
}

QString storedText(const Account &account, const QString &fieldId)
{
    if (!account.secretTails.contains(fieldId))
        return u"not stored"_s;
    const auto tail = account.secretTails.value(fieldId);
    return tail.isEmpty() ? u"stored"_s : u"stored, ends in %1"_s.arg(tail);
}

} // namespace

JsonText accountJson(const AccountState &state, const Definition *definition)
{
    const auto &account = state.account;
    QList<JsonText::Member> fields;
    for (auto it = account.fields.begin(); it != account.fields.end(); ++it)
        fields.append({it.key(), *it});
    return JsonText::object({{u"id"_s, account.id},
                             {u"provider"_s, account.providerId},
                             {u"label"_s, account.label},
                             {u"origin"_s, JsonText::orNull(originInForce(account, definition))},
                             {u"every"_s, durationToString(state.interval)},
                             {u"paused"_s, account.paused},
                             {u"muted"_s, account.muted},
                             {u"fields"_s, JsonText::object(fields)},
                             {u"secrets"_s, secretsJson(account, definition)}});
}

QString accountText(const AccountState &state, const Definition *definition)
{
    const auto &account = state.account;
    TextTable table;
    table.addRow({u"id"_s, account.id});
    table.addRow({u"provider"_s, account.providerId});
    table.addRow({u"label"_s, account.label});
    table.addRow({u"origin"_s, originInForce(account, definition)});
    table.addRow({u"every"_s, durationToString(state.interval)});
    table.addRow({u"paused"_s, account.paused ? u"yes"_s : u"no"_s});
    table.addRow({u"muted"_s, account.muted ? u"yes"_s : u"no"_s});
    for (auto it = account.fields.begin(); it != account.fields.end(); ++it)
        table.addRow({it.key(), *it});
    for (const auto &id : secretFieldIds(account, definition))
        table.addRow({id, storedText(account, id)});
    return table.toString();
}
