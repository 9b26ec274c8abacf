// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerjson.h"

#include "duration.h"
#include "statusjson.h"

using namespace Qt::StringLiterals;

namespace {

template<typename T>
JsonText textOf(const std::optional<T> &value)
{
    return value ? JsonText(value->toString()) : JsonText();
}

JsonText spanJson(const std::optional<std::chrono::seconds> &span)
{
    return span ? JsonText(durationToString(*span)) : JsonText();
}

/// Every balance has a tank of its own.
JsonText defaultMarkJson(const Mark &mark)
{
    auto members = markMembers(mark);
    members.removeIf([](const JsonText::Member &member) { return member.first == u"tank"_s; });
    return JsonText::object(members);
}

JsonText recordJson(const AccountRecord &record)
{
    const auto &account = record.account;
    QList<JsonText::Member> fields;
    for (auto it = account.fields.begin(); it != account.fields.end(); ++it)
        fields.append({it.key(), *it});
    QList<JsonText::Member> marks;
    for (auto it = record.marks.begin(); it != record.marks.end(); ++it)
        marks.append({it.key(), markJson(*it)});
    return JsonText::object({{u"id"_s, account.id},
                             {u"provider"_s, account.providerId},
                             {u"label"_s, account.label},
                             {u"origin"_s, JsonText::orNull(account.origin)},
                             {u"every"_s, spanJson(account.every)},
                             {u"paused"_s, account.paused},
                             {u"muted"_s, account.muted},
                             {u"fields"_s, JsonText::object(fields)},
                             {u"marks"_s, JsonText::object(marks)}});
}

JsonText settingsJson(const Settings &settings)
{
    return JsonText::object(
        {{u"every"_s, spanJson(settings.every)},
         {u"defaultMark"_s, defaultMarkJson(settings.defaultMark)},
         {u"autostart"_s, settings.autostart},
         {u"startHidden"_s, settings.startHidden},
         {u"language"_s, JsonText::orNull(settings.language)},
         {u"quietHours"_s, textOf(settings.quietHours)},
         {u"proxy"_s, settings.proxy.toString()},
         {u"timeout"_s, durationToString(settings.timeout)},
         {u"keepHistory"_s, spanJson(settings.keepHistory)},
         {u"iconStyle"_s, iconStyleName(settings.iconStyle)},
         {u"hideAmounts"_s, settings.hideAmounts}});
}

} // namespace

JsonText ledgerJson(const Ledger &ledger)
{
    QList<JsonText> accounts;
    for (const auto &record : ledger.accounts)
        accounts += recordJson(record);
    return JsonText::object({{u"plimsoll"_s, 1},
                             {u"accounts"_s, JsonText::array(accounts)},
                             {u"settings"_s, settingsJson(ledger.settings)}});
}
