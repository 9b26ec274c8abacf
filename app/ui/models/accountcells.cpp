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

QString readingText(const AccountState &state, const QDateTime &now)
{
    if (state.refresh.failure)
        return failureTitle(state.refresh.failure->kind);
    if (!state.readAt.isValid())
        return CellText::tr("Not read yet");
    return state.isStale(now) ? CellText::tr("Out of date") : levelText(state.level());
}

/// Whether what is reached is a number of days that it lasts.
bool isByRunway(const AccountState &state, const BalanceState &balance, const Mark &fallback)
{
    const auto mark = markInForce(state.ownMark(balance.balance.key), fallback);
    const auto &reached = balance.supply.level == Level::Critical ? mark.critical : mark.low;
    return reached && reached->unit == Threshold::Unit::Days;
}

bool isWarnedOf(const BalanceState &balance)
{
    return balance.level == Level::Low || balance.level == Level::Critical;
}

bool runsOut(const AccountState &state, const BalanceState &balance, const Mark &fallback, const QDateTime &now)
{
    return isWarnedOf(balance) && balance.supply.level == balance.level && isByRunway(state, balance, fallback)
        && runwayOf(state, balance, now).state == Runway::State::Draining;
}

bool expires(const BalanceState &balance)
{
    return isWarnedOf(balance) && balance.expiry.level == balance.level && balance.balance.expiresAt.isValid();
}

/// Without figures: others stand beside it.
QString briefReasonText(const AccountState &state, const BalanceState &balance, const Mark &fallback, const QDateTime &now)
{
    QStringList reasons;
    if (runsOut(state, balance, fallback, now))
        reasons += CellText::tr("runs out soon");
    if (expires(balance))
        reasons += balance.balance.expiresAt > now ? CellText::tr("expires soon") : CellText::tr("expired");
    return reasons.join(CellText::tr(", ", "between parts of a list"));
}

QString withReason(const QString &text, const QString &reason)
{
    return reason.isEmpty() ? text : CellText::tr("%1, %2", "a level and why").arg(text, reason);
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

Runway runwayOf(const AccountState &state, const BalanceState &balance, const QDateTime &now)
{
    return state.isStale(now) ? Runway() : balance.runway;
}

QString runwayText(const AccountState &state, const BalanceState &balance, const QDateTime &now)
{
    const auto &resets = balance.balance.resetsAt;
    return resets > now ? CellText::tr("resets %1").arg(untilText(resets, now)) : ::runwayText(runwayOf(state, balance, now), now);
}

QString noRunwayText(const AccountState &state, const BalanceState &balance, const QDateTime &now)
{
    const auto isForgone = state.isStale(now) && balance.runway.state != Runway::State::Unknown;
    return isForgone ? CellText::tr("No forecast: the last reading is from %1.", "an age").arg(ageText(state.readAt, now)) : QString();
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
    if (balance.doubt)
        return CellText::tr("%1, to be confirmed", "a level").arg(levelText(balance.level));
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
    const auto text = readingText(state, now);
    return state.account.muted ? CellText::tr("%1, muted", "a level or what went wrong").arg(text) : text;
}

QString reasonText(const AccountState &state, const BalanceState &balance, const Mark &fallback, const QDateTime &now)
{
    QStringList reasons;
    if (runsOut(state, balance, fallback, now))
        reasons += CellText::tr("runs out in %1", "5 to 8 days").arg(::runwayText(balance.runway, now));
    if (expires(balance))
        reasons += balance.balance.expiresAt > now ? CellText::tr("expires %1").arg(untilText(balance.balance.expiresAt, now)) : CellText::tr("expired");
    return reasons.join(CellText::tr(", ", "between parts of a list"));
}

QString doubtText(const BalanceState &balance, Amounts amounts)
{
    if (!balance.doubt)
        return {};
    const Balance reported{.key = {}, .label = {}, .unit = balance.balance.unit, .amount = balance.doubt->amount};
    return CellText::tr("%1 reported, waiting for a second reading", "an amount").arg(balanceText(reported, amounts));
}

QString stateCell(const AccountState &state, const BalanceState &balance, const Mark &fallback, const QDateTime &now)
{
    return withReason(stateText(balance), briefReasonText(state, balance, fallback, now));
}

QString stateCell(const AccountState &state, const Mark &fallback, const QDateTime &now)
{
    const auto text = stateText(state, now);
    const auto isOfBalances = !state.balances.isEmpty() && !state.refreshing && !state.account.paused && !isAged(state, now);
    return isOfBalances ? withReason(text, briefReasonText(state, *state.mostUrgent(), fallback, now)) : text;
}

QString stateExplanation(const AccountState &state, const BalanceState &balance, const Mark &fallback, Amounts amounts, const QDateTime &now)
{
    const auto reason = reasonText(state, balance, fallback, now);
    QStringList parts{doubtText(balance, amounts),
                      reason.isEmpty() ? reason : CellText::tr("%1: %2", "a balance and why it is low").arg(balance.balance.label, reason)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString spokenText(const AccountState &state, const BalanceState &balance, Amounts amounts, const QDateTime &now)
{
    QStringList parts{balanceText(balance.balance, amounts), stateText(balance), doubtText(balance, amounts), runwayText(state, balance, now),
                      dueText(balance.balance, now), CellText::tr("read %1", "an age").arg(readText(state, now))};
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
