// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountcells.h"

#include "failuretext.h"
#include "leveltext.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace AccountCells {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AccountCells", text);
}

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
        return tr("under 1 %");
    // Rounded down: 99.7 % is not full.
    return tr("%1 %").arg(QLocale().toString(int(std::floor(*share * 100 + 1e-9))));
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
        return resets ? tr("reset") : tr("expired");
    const auto days = now.daysTo(due);
    const auto when = days < 14 ? untilText(due, now) : QLocale().toString(due.toLocalTime().date(), QLocale::ShortFormat);
    return (resets ? tr("resets %1") : tr("expires %1")).arg(when);
}

QString readText(const AccountState &state, const QDateTime &now)
{
    return state.readAt.isValid() ? ageText(state.readAt, now) : tr("never");
}

QString stateText(const BalanceState &balance)
{
    if (!balance.inUse && balance.level == Level::Ok && balance.balance.amount)
        return tr("Not in use");
    return levelText(balance.level);
}

QString stateText(const AccountState &state, const QDateTime &now)
{
    if (state.refreshing)
        return tr("Refreshing…");
    if (state.account.paused)
        return tr("Paused");
    if (state.refresh.failure)
        return failureTitle(state.refresh.failure->kind);
    if (!state.readAt.isValid())
        return tr("Not read yet");
    return state.isStale(now) ? tr("Out of date") : levelText(state.level());
}

bool isAged(const AccountState &state, const QDateTime &now)
{
    return state.readAt.isValid() && (state.refresh.failure || state.isStale(now));
}

} // namespace AccountCells
