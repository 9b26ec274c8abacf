// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/balancefacts.h"

#include "history/chartcontent.h"
#include "models/accountcells.h"
#include "runwaytext.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace BalanceFacts {

namespace {

struct FactText {
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

QString dateText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

/// The words of a threshold without the amount in it.
QString hiddenText(const Threshold &threshold, const QString &unit)
{
    return threshold.unit == Threshold::Unit::Amount
               ? balanceText({.key = {}, .label = {}, .unit = unit, .amount = Amount()}, Amounts::Hidden)
               : thresholdText(threshold, unit);
}

QString textOf(const Threshold &threshold, const QString &unit, Amounts amounts)
{
    return amounts == Amounts::Hidden ? hiddenText(threshold, unit) : thresholdText(threshold, unit);
}

} // namespace

QString title(const AccountState &state, const BalanceState *balance)
{
    return balance
               ? FactText::tr("%1 · %2", "an account and its balance").arg(state.account.label, balance->balance.label)
               : state.account.label;
}

QString tank(const BalanceState &balance, const Mark &mark, Amounts amounts)
{
    const auto share = AccountCells::shareText(balance, mark);
    if (share.isEmpty() || amounts == Amounts::Hidden)
        return share;
    return FactText::tr("%1 of %2", "a share of an amount")
        .arg(share,
             balanceText({.key = {}, .label = {}, .unit = balance.balance.unit, .amount = tankOf(balance, mark)}));
}

QString runway(const BalanceState &balance, Amounts amounts, const QDateTime &now)
{
    if (balance.runway.state == Runway::State::Draining && !isForecast(balance))
        return {};
    if (balance.runway.state == Runway::State::Draining && amounts == Amounts::Hidden)
        return FactText::tr("Empty in %1.", "a length of time").arg(runwayText(balance.runway, now));
    return runwaySentence(balance.runway, balance.balance.unit, now);
}

QString due(const Balance &balance, const QDateTime &now)
{
    QStringList sentences;
    if (balance.resetsAt.isValid())
        sentences += (balance.resetsAt > now ? FactText::tr("Resets %1 (%2).", "a date and how long until then")
                                             : FactText::tr("Was to reset %1 (%2)."))
                         .arg(dateText(balance.resetsAt),
                              balance.resetsAt > now ? untilText(balance.resetsAt, now) : ageText(balance.resetsAt, now));
    if (balance.expiresAt > now)
        sentences += FactText::tr("Expires %1 (%2).", "a date and how long until then")
                         .arg(dateText(balance.expiresAt), untilText(balance.expiresAt, now));
    else if (balance.expiresAt.isValid())
        sentences += FactText::tr("Expired %1.", "a date").arg(dateText(balance.expiresAt));
    return sentences.join(u' ');
}

QString marks(const AccountState &state, const BalanceState &balance, const Settings &settings, Amounts amounts)
{
    const auto mark = markInForce(state, balance, settings);
    const auto &unit = balance.balance.unit;
    if (!mark || (!mark->low && !mark->critical))
        return balance.balance.isUnlimited() ? QString() : FactText::tr("No mark is set.");
    const auto low = mark->low ? textOf(*mark->low, unit, amounts) : QString();
    const auto critical = mark->critical ? textOf(*mark->critical, unit, amounts) : QString();
    const auto text = low.isEmpty() ? FactText::tr("Critical at %1.", "a threshold").arg(critical)
                      : critical.isEmpty()
                          ? FactText::tr("Low at %1.", "a threshold").arg(low)
                          : FactText::tr("Low at %1, critical at %2.", "thresholds").arg(low, critical);
    return state.marks.contains(balance.balance.key)
               ? text
               : FactText::tr("Default mark: %1", "a sentence about thresholds").arg(text);
}

QString parts(const Balance &balance, Amounts amounts)
{
    QStringList parts;
    for (const auto &part : balance.parts)
        parts += amounts == Amounts::Hidden
                     ? part.label
                     : FactText::tr("%1 %2", "a part and its amount").arg(part.label, amountText(part.amount));
    return parts.join(FactText::tr(" + ", "between parts of a sum"));
}

QString readings(const AccountState &state, const QDateTime &now)
{
    QStringList sentences;
    if (!state.readAt.isValid())
        sentences += FactText::tr("Never read so far.");
    else if (state.isStale(now))
        sentences += FactText::tr("Out of date: read %1.", "an age").arg(ageText(state.readAt, now));
    else
        sentences += FactText::tr("Read %1.", "an age").arg(ageText(state.readAt, now));
    if (state.refreshing)
        sentences += FactText::tr("Reading now…");
    else if (state.account.paused)
        sentences += FactText::tr("Paused: not read until it is resumed.");
    else if (!state.refresh.failure && state.refresh.nextAt.isValid())
        sentences += FactText::tr("Next reading %1.", "how long until then").arg(untilText(state.refresh.nextAt, now));
    return sentences.join(u' ');
}

} // namespace BalanceFacts
