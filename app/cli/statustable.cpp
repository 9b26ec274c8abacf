// SPDX-License-Identifier: GPL-3.0-or-later
#include "statustable.h"

#include "amounttext.h"
#include "failuretext.h"
#include "leveltext.h"
#include "runwaytext.h"
#include "texttable.h"
#include "timetext.h"

using namespace Qt::StringLiterals;

namespace {

QString headline(const AccountState &state, const QDateTime &now)
{
    QStringList facts;
    if (state.account.paused)
        facts += u"paused"_s;
    if (state.account.muted)
        facts += u"muted"_s;
    if (state.readAt.isValid())
        facts += u"read %1"_s.arg(ageText(state.readAt, now)) + (state.isStale(now) ? u" (stale)"_s : QString());
    else
        facts += u"never read"_s;
    return u"%1  %2: %3\n"_s.arg(state.account.id, state.account.label, facts.join(u", "_s));
}

QString remarkOn(const BalanceState &state, const QDateTime &now)
{
    const auto &balance = state.balance;
    QStringList remarks;
    if (state.doubt)
        remarks += u"%1 was reported, to be confirmed"_s.arg(amountText(state.doubt->amount));
    if (state.snooze)
        remarks += u"snoozed"_s;
    if (state.acknowledged)
        remarks += u"acknowledged"_s;
    if (const auto &runway = state.runway; runway.state == Runway::State::Draining)
        remarks += u"empty in %1"_s.arg(runwayText(runway, now));
    if (balance.limit)
        remarks += u"of %1"_s.arg(amountText(*balance.limit));
    if (balance.expiresAt.isValid())
        remarks += balance.expiresAt > now ? u"expires %1"_s.arg(untilText(balance.expiresAt, now)) : u"expired"_s;
    if (balance.resetsAt.isValid() && balance.resetsAt > now)
        remarks += u"resets %1"_s.arg(untilText(balance.resetsAt, now));
    return remarks.join(u", "_s);
}

QStringList row(const BalanceState &state, const QDateTime &now)
{
    const auto &balance = state.balance;
    const auto amount = balance.amount ? amountText(*balance.amount) : balanceText(balance);
    return {balance.label, amount, balance.amount ? balance.unit : QString(), levelText(state.level),
            remarkOn(state, now)};
}

QString failureLine(const RefreshState &refresh, const QDateTime &now)
{
    const auto &failure = *refresh.failure;
    const auto title = failureTitle(failure.kind);
    const auto message = failureMessage(failure);
    auto line = u"  ! "_s + title;
    if (message != title)
        line += u": "_s + message;
    if (!line.endsWith(u'.'))
        line += u'.';
    line += u' ' + failureAdvice(failure.kind);
    if (refresh.retryAt.isValid() && refresh.retryAt > now)
        line += u" Not asked again before %1 (%2)."_s.arg(refresh.retryAt.toLocalTime().toString(u"HH:mm"_s),
                                                          untilText(refresh.retryAt, now));
    return line.replace(u'\n', u' ') + u'\n';
}

} // namespace

QString statusText(const QList<AccountState> &accounts, const QDateTime &now)
{
    TextTable table({1});
    for (const auto &state : accounts) {
        for (const auto &balance : state.balances)
            table.addRow(row(balance, now));
    }
    auto lines = table.lines(2);
    QString text;
    for (const auto &state : accounts) {
        text += headline(state, now);
        for (qsizetype at = 0; at < state.balances.size(); ++at)
            text += lines.takeFirst();
        if (state.refresh.failure)
            text += failureLine(state.refresh, now);
    }
    return text;
}
