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

/// "Low at 120 credits, critical at 20 credits."
QString supplyMarks(const Mark &mark, const QString &unit, Amounts amounts)
{
    const auto low = mark.low ? textOf(*mark.low, unit, amounts) : QString();
    const auto critical = mark.critical ? textOf(*mark.critical, unit, amounts) : QString();
    if (!mark.low)
        return mark.critical ? FactText::tr("Critical at %1.", "a threshold").arg(critical) : QString();
    return mark.critical ? FactText::tr("Low at %1, critical at %2.", "thresholds").arg(low, critical)
                         : FactText::tr("Low at %1.", "a threshold").arg(low);
}

/// "Low 14 days before it expires."
QString expiryMarks(const Mark &mark)
{
    QStringList sentences;
    if (mark.expiryLow.value_or(0) > 0)
        sentences += FactText::tr("Low %n days before it expires.", nullptr, *mark.expiryLow);
    if (mark.expiryCritical.value_or(0) > 0)
        sentences += FactText::tr("Critical %n days before it expires.", nullptr, *mark.expiryCritical);
    return sentences.join(u' ');
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

QString asDefault(const QString &sentence)
{
    return sentence.isEmpty() ? QString() : FactText::tr("Default mark: %1", "a sentence about thresholds").arg(sentence);
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

QString level(const AccountState &state, const BalanceState &balance, const Settings &settings, const QDateTime &now)
{
    const auto text = AccountCells::stateText(balance);
    const auto reason = AccountCells::reasonText(state, balance, settings.defaultMark, now);
    return reason.isEmpty() ? text : FactText::tr("%1: %2", "a level and why").arg(text, reason);
}

QString telling(const BalanceState &balance)
{
    QStringList sentences;
    if (balance.snooze && balance.snooze->until.isValid())
        sentences += FactText::tr("Snoozed until %1.", "a date and time").arg(QLocale().toString(balance.snooze->until.toLocalTime(), QLocale::ShortFormat));
    else if (balance.snooze)
        sentences += FactText::tr("Snoozed until it is topped up.");
    if (balance.acknowledged)
        sentences += FactText::tr("You know of it: no more reminders until it gets worse.");
    return sentences.join(u' ');
}

QString runway(const AccountState &state, const BalanceState &balance, Amounts amounts, const QDateTime &now)
{
    if (const auto none = AccountCells::noRunwayText(state, balance, now); !none.isEmpty())
        return none;
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
    const auto own = state.marks.value(balance.balance.key);
    const auto supply = mark ? supplyMarks(*mark, balance.balance.unit, amounts) : QString();
    const auto expiry = mark && balance.balance.expiresAt.isValid() ? expiryMarks(*mark) : QString();
    const auto isOwnSupply = own.low || own.critical;
    const auto isOwnExpiry = own.expiryLow || own.expiryCritical;
    const auto set = joined(isOwnSupply ? supply : QString(), isOwnExpiry ? expiry : QString());
    const auto byDefault = joined(isOwnSupply ? QString() : supply, isOwnExpiry ? QString() : expiry);
    const auto text = joined(set, asDefault(byDefault));
    return text.isEmpty() && !balance.balance.isUnlimited() ? FactText::tr("No mark is set.") : text;
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
    if (state.account.muted)
        sentences += FactText::tr("Muted: you are not warned of this account.");
    return sentences.join(u' ');
}

} // namespace BalanceFacts
