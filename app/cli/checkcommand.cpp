// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"
#include "accountdetails.h"
#include "failuretext.h"
#include "jsontext.h"
#include "leveltext.h"
#include "monitor.h"
#include "runwaytext.h"
#include "statuscommands.h"
#include "timetext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// The states of a monitoring plugin in the order of urgency: not knowing is worse than fine and better than trouble.
constexpr std::array Urgency{Exit::Done, Exit::Unknown, Exit::Low, Exit::Critical};

qsizetype urgencyOf(int exit)
{
    return std::find(Urgency.begin(), Urgency.end(), exit) - Urgency.begin();
}

int worse(int a, int b)
{
    return urgencyOf(a) < urgencyOf(b) ? b : a;
}

QString nameOf(int exit)
{
    switch (exit) {
    case Exit::Done:
        return u"OK"_s;
    case Exit::Low:
        return u"WARNING"_s;
    case Exit::Critical:
        return u"CRITICAL"_s;
    default:
        return u"UNKNOWN"_s;
    }
}

int exitOf(Level level)
{
    switch (level) {
    case Level::Ok:
        return Exit::Done;
    case Level::Low:
        return Exit::Low;
    case Level::Critical:
    case Level::Empty:
        return Exit::Critical;
    case Level::Unknown:
        return Exit::Unknown;
    }
    Q_UNREACHABLE();
}

/// What one plugin line says, gathered from account to account.
struct Finding {
    int exit = Exit::Done;
    QStringList remarks = {};
    QStringList figures = {};
    qsizetype accounts = 0;
    qsizetype balances = 0;
};

void findFreshness(Finding &finding, const AccountState &state, const QDateTime &now)
{
    const auto &failure = state.refresh.failure;
    const auto why = failure ? u" (%1)"_s.arg(failureTitle(failure->kind)) : QString();
    if (!state.readAt.isValid())
        finding.remarks += u"%1 was never read%2"_s.arg(state.account.id, why);
    else if (state.isStale(now))
        finding.remarks += u"%1 was last read %2%3"_s.arg(state.account.id, ageText(state.readAt, now), why);
    else
        return;
    finding.exit = worse(finding.exit, Exit::Unknown);
}

/// A range of the guidelines that is left at or below the border: "120:" warns below 120.
QString range(const std::optional<Threshold> &threshold, const std::optional<Amount> &tank)
{
    const auto border = threshold ? borderOf(*threshold, tank) : std::nullopt;
    return border ? border->toString() + u':' : QString();
}

QString figure(const AccountState &state, const BalanceState &balance, const Mark &mark)
{
    const auto tank = tankOf(balance, mark);
    auto label = u"%1/%2"_s.arg(state.account.id, balance.balance.key);
    label.replace(u'\'', u'_').replace(u'=', u'_').replace(u'|', u'_');
    auto text = u"'%1'=%2;%3;%4;0;%5"_s.arg(label, balance.balance.amount->toString(), range(mark.low, tank),
                                            range(mark.critical, tank),
                                            balance.balance.limit ? balance.balance.limit->toString() : QString());
    while (text.endsWith(u';'))
        text.chop(1);
    return text;
}

/// What is wrong with it besides the amount.
QString reasonOf(const BalanceState &balance, const QDateTime &now)
{
    if (balance.expiry.level > Level::Ok && balance.expiry.level >= balance.supply.level)
        return u", expires %1"_s.arg(untilText(balance.balance.expiresAt, now));
    return balance.runway.state == Runway::State::Draining ? u", enough for %1"_s.arg(runwayText(balance.runway, now)) : QString();
}

void findBalance(Finding &finding, const AccountState &state, const BalanceState &balance, const Mark &fallback, const QDateTime &now)
{
    ++finding.balances;
    finding.exit = worse(finding.exit, exitOf(balance.level));
    if (!balance.balance.amount)
        return;
    finding.figures += figure(state, balance, markInForce(state.ownMark(balance.balance.key), fallback));
    if (balance.level != Level::Ok)
        finding.remarks += u"%1 %2 %3: %4 %5%6"_s.arg(state.account.id, balance.balance.label, levelName(balance.level),
                                                      balance.balance.amount->toString(), balance.balance.unit, reasonOf(balance, now));
}

Finding finding(const QList<AccountState> &states, bool named, const Mark &fallback, const QDateTime &now)
{
    Finding found;
    for (const auto &state : states) {
        if (state.account.paused && !named)
            continue;
        ++found.accounts;
        findFreshness(found, state, now);
        for (const auto &balance : state.balances)
            findBalance(found, state, balance, fallback, now);
    }
    if (found.accounts == 0) {
        found.exit = Exit::Unknown;
        found.remarks += u"no account is watched"_s;
    }
    return found;
}

QString lineOf(const Finding &found)
{
    auto summary = found.remarks.isEmpty() ? u"accounts: %1, balances: %2"_s.arg(found.accounts).arg(found.balances)
                                           : found.remarks.join(u"; "_s);
    summary.replace(u'|', u'/').replace(u'\n', u' ');
    const auto figures = found.figures.isEmpty() ? QString() : u" | "_s + found.figures.join(u' ');
    return u"PLIMSOLL %1 - %2%3"_s.arg(nameOf(found.exit), summary, figures);
}

} // namespace

Outcome<Answer> check(const Desk &desk, const Invocation &invocation)
{
    return accountsNamed(desk, invocation.words).map([&](const QList<AccountState> &states) {
        const auto found = finding(states, !invocation.words.isEmpty(), desk.book.settings().defaultMark, desk.monitor.now());
        const auto line = lineOf(found);
        if (!invocation.json)
            return Answer{.exit = found.exit, .out = line + u'\n'};
        return Answer{
            .exit = found.exit,
            .out = JsonText::object({{u"state"_s, nameOf(found.exit)}, {u"exit"_s, found.exit}, {u"line"_s, line}})
                       .toString()};
    });
}
