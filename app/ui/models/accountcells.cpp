// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountcells.h"

#include "failuretext.h"
#include "leveltext.h"
#include "runwaytext.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace AccountCells {

namespace {

struct CellText { Q_DECLARE_TR_FUNCTIONS(CellText) };

} // namespace

int urgency(Level level)
{
    return 2 * int(level);
}

int urgency(const AccountState &state, const QDateTime &now)
{
    if (state.account.paused)
        return -1;
    // What cannot be read may hide anything: worse than low, not as bad as a balance known to be critical.
    const auto blind = state.refresh.failure || state.isStale(now) ? urgency(Level::Low) + 1 : -1;
    return std::max(urgency(state.level()), blind);
}

std::optional<double> shareLeft(const BalanceState &balance, const Mark &mark)
{
    const auto &amount = balance.balance.amount;
    const auto tank = tankOf(balance, mark);
    if (!amount || !tank || *tank <= Amount(0))
        return {};
    const auto onlyPeak = !balance.balance.limit && !mark.tank;
    if (onlyPeak && *amount == *tank)
        return {};
    return std::clamp(amount->toDouble() / tank->toDouble(), 0.0, 1.0);
}

QString shareText(const BalanceState &balance, const Mark &mark)
{
    const auto share = shareLeft(balance, mark);
    if (!share)
        return {};
    if (*share > 0 && *share < 0.01)
        return CellText::tr("under 1 %");
    // Rounded down: 99.7 % is not full.
    return CellText::tr("%1 %").arg(QLocale().toString(int(std::floor(*share * 100 + 1e-9))));
}

QDateTime dueAt(const Balance &balance)
{
    if (!balance.expiresAt.isValid() || !balance.resetsAt.isValid())
        return balance.expiresAt.isValid() ? balance.expiresAt : balance.resetsAt;
    return std::min(balance.expiresAt, balance.resetsAt);
}

QString dueText(const Balance &balance, const QDateTime &now)
{
    const auto due = dueAt(balance);
    if (!due.isValid())
        return {};
    const auto resets = due == balance.resetsAt;
    if (due <= now)
        return resets ? CellText::tr("reset") : CellText::tr("expired");
    const auto days = now.daysTo(due);
    const auto when = days < 14 ? untilText(due, now) : QLocale().toString(due.toLocalTime().date(), QLocale::ShortFormat);
    return (resets ? CellText::tr("resets %1") : CellText::tr("expires %1")).arg(when);
}

QString runwayText(const BalanceState &balance, const QDateTime &now)
{
    const auto &resets = balance.balance.resetsAt;
    return resets > now ? CellText::tr("resets %1").arg(untilText(resets, now)) : ::runwayText(balance.runway, now);
}

QString trendText(const Series &trend, const QString &unit, Amounts amounts)
{
    if (trend.isEmpty())
        return CellText::tr("no record");
    const auto span = spanText(std::chrono::seconds(trend.first().at.secsTo(trend.last().at)));
    if (amounts == Amounts::Hidden)
        return CellText::tr("recorded for %1", "a length of time").arg(span);
    return CellText::tr("from %1 to %2 %3 in %4", "two amounts, their unit, a length of time")
        .arg(amountText(trend.first().amount), amountText(trend.last().amount), unit, span);
}

QString readText(const AccountState &state, const QDateTime &now)
{
    return state.readAt.isValid() ? ageText(state.readAt, now) : CellText::tr("never");
}

QString stateText(const BalanceState &balance)
{
    if (balance.snooze)
        return CellText::tr("%1, snoozed", "a level").arg(levelText(balance.level));
    if (!balance.inUse && balance.level == Level::Ok && balance.balance.amount)
        return CellText::tr("Not in use");
    return levelText(balance.level);
}

QString stateText(const AccountState &state, const QDateTime &now)
{
    if (state.refreshing)
        return CellText::tr("Refreshing…");
    if (state.account.paused)
        return CellText::tr("Paused");
    if (state.refresh.failure)
        return failureTitle(state.refresh.failure->kind);
    if (!state.readAt.isValid())
        return CellText::tr("Not read yet");
    return state.isStale(now) ? CellText::tr("Out of date") : levelText(state.level());
}

QString spokenText(const AccountState &state, const BalanceState &balance, Amounts amounts, const QDateTime &now)
{
    QStringList parts{balanceText(balance.balance, amounts), stateText(balance), runwayText(balance, now), dueText(balance.balance, now),
                      CellText::tr("read %1", "an age").arg(readText(state, now))};
    parts.removeAll(QString());
    return CellText::tr("%1: %2").arg(balance.balance.label, parts.join(CellText::tr(", ", "between parts of a list")));
}

QString spokenText(const AccountState &state, Amounts amounts, const QDateTime &now)
{
    const auto *const urgent = state.mostUrgent();
    const auto head = CellText::tr("%1, %2", "an account and its state").arg(state.account.label, stateText(state, now));
    return urgent ? CellText::tr("%1. %2", "two sentences").arg(head, spokenText(state, *urgent, amounts, now)) : head;
}

bool isAged(const AccountState &state, const QDateTime &now)
{
    return state.readAt.isValid() && (state.refresh.failure || state.isStale(now));
}

} // namespace AccountCells
