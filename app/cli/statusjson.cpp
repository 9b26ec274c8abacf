// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusjson.h"

#include "failuretext.h"

using namespace Qt::StringLiterals;

namespace {

JsonText thresholdJson(const std::optional<Threshold> &threshold)
{
    return threshold ? JsonText(threshold->toString()) : JsonText();
}

JsonText daysJson(const std::optional<int> &days)
{
    return days ? JsonText(u"%1d"_s.arg(*days)) : JsonText();
}

JsonText partsJson(const QList<Part> &parts)
{
    QList<JsonText> elements;
    for (const auto &part : parts)
        elements += JsonText::object({{u"label"_s, part.label}, {u"amount"_s, part.amount}});
    return JsonText::array(std::move(elements));
}

JsonText nextAtJson(const AccountState &state)
{
    const auto isAsked = !state.account.paused && !state.refresh.waitsForUser();
    return isAsked ? JsonText::time(state.refresh.nextAt) : JsonText();
}

JsonText accountStatusJson(const AccountState &state, const QDateTime &now)
{
    QList<JsonText> balances;
    for (const auto &balance : state.balances)
        balances += balanceJson(balance, state.marks.value(balance.balance.key));
    const auto &refresh = state.refresh;
    return JsonText::object(
        {{u"id"_s, state.account.id},
         {u"provider"_s, state.account.providerId},
         {u"label"_s, state.account.label},
         {u"level"_s, levelName(state.level())},
         {u"paused"_s, state.account.paused},
         {u"muted"_s, state.account.muted},
         {u"readAt"_s, JsonText::time(state.readAt)},
         {u"stale"_s, state.isStale(now)},
         {u"nextAt"_s, nextAtJson(state)},
         {u"failure"_s,
          refresh.failure ? failureJson(*refresh.failure, refresh.failingSince, refresh.retryAt) : JsonText()},
         {u"balances"_s, JsonText::array(balances)}});
}

} // namespace

QList<JsonText::Member> markMembers(const Mark &mark)
{
    return {{u"low"_s, thresholdJson(mark.low)},
            {u"critical"_s, thresholdJson(mark.critical)},
            {u"tank"_s, JsonText(mark.tank)},
            {u"expiry"_s, daysJson(mark.expiryLow)},
            {u"expiryCritical"_s, daysJson(mark.expiryCritical)}};
}

QList<JsonText::Member> runwayMembers(const Runway &runway)
{
    const auto date = [](const QDateTime &at) { return JsonText::orNull(at.date().toString(Qt::ISODate)); };
    return {{u"state"_s, runwayStateName(runway.state)},
            {u"perDay"_s, JsonText(runway.perDay)},
            {u"emptyFrom"_s, date(runway.emptyFrom)},
            {u"emptyTo"_s, date(runway.emptyTo)}};
}

JsonText markJson(const Mark &mark)
{
    return JsonText::object(markMembers(mark));
}

JsonText balanceJson(const BalanceState &state, const Mark &mark)
{
    const auto &balance = state.balance;
    QList<JsonText::Member> members{{u"key"_s, balance.key},
                                    {u"label"_s, balance.label},
                                    {u"amount"_s, JsonText(balance.amount)},
                                    {u"unit"_s, balance.unit},
                                    {u"unlimited"_s, balance.isUnlimited()},
                                    {u"parts"_s, partsJson(balance.parts)},
                                    {u"limit"_s, JsonText(balance.limit)},
                                    {u"used"_s, JsonText(balance.used)},
                                    {u"expiresAt"_s, JsonText::time(balance.expiresAt)},
                                    {u"resetsAt"_s, JsonText::time(balance.resetsAt)},
                                    {u"level"_s, levelName(state.level)},
                                    {u"mark"_s, markJson(mark)},
                                    {u"runway"_s, JsonText::object(runwayMembers(state.runway))}};
    if (state.doubt)
        members.append({u"unconfirmed"_s, JsonText::object({{u"amount"_s, state.doubt->amount}, {u"since"_s, JsonText::time(state.doubt->since)}})});
    if (state.snooze)
        members.append({u"snoozed"_s, state.snooze->until.isValid() ? JsonText::time(state.snooze->until) : JsonText(u"until-topup"_s)});
    if (!balance.note.isEmpty())
        members.append({u"note"_s, balance.note});
    return JsonText::object(std::move(members));
}

JsonText failureJson(const Failure &failure, const QDateTime &since, const QDateTime &retryAt)
{
    return JsonText::object({{u"kind"_s, kindName(failure.kind)},
                             {u"message"_s, failureMessage(failure)},
                             {u"httpStatus"_s, JsonText(failure.httpStatus)},
                             {u"code"_s, JsonText::orNull(failure.code)},
                             {u"since"_s, JsonText::time(since)},
                             {u"retryAt"_s, JsonText::time(retryAt)}});
}

Level worstLevel(const QList<AccountState> &accounts)
{
    std::optional<Level> worst;
    for (const auto &state : accounts) {
        if (!state.account.paused)
            worst = std::max(worst.value_or(Level::Ok), state.level());
    }
    return worst.value_or(Level::Unknown);
}

JsonText statusJson(const QList<AccountState> &accounts, const QDateTime &now)
{
    QList<JsonText> elements;
    for (const auto &state : accounts)
        elements += accountStatusJson(state, now);
    return JsonText::object({{u"schema"_s, 1},
                             {u"at"_s, JsonText::time(now)},
                             {u"level"_s, levelName(worstLevel(accounts))},
                             {u"accounts"_s, JsonText::array(elements)}});
}
