// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/traytext.h"

#include "failuretext.h"
#include "leveltext.h"
#include "models/accountcells.h"
#include "timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int TooltipLines = 12; ///< more would cover the screen; the worst come first
constexpr int LabelLength = 32;  ///< a menu is as wide as its longest line

struct TrayText { Q_DECLARE_TR_FUNCTIONS(TrayText) };

QString shortened(const QString &text)
{
    const auto simple = text.simplified();
    if (simple.size() <= LabelLength)
        return simple;
    auto kept = simple.first(LabelLength - 1);
    if (kept.back().isHighSurrogate())
        kept.chop(1);
    return kept.trimmed() + u'…';
}

/// "100 credits", or "Email credits 100 credits" where the account has several.
QString urgentText(const AccountState &state, Amounts amounts)
{
    const auto *urgent = state.mostUrgent();
    if (!urgent)
        return {};
    const auto amount = balanceText(urgent->balance, amounts);
    return state.balances.size() == 1 ? amount : TrayText::tr("%1 %2").arg(shortened(urgent->balance.label), amount);
}

bool isExpiring(const BalanceState &balance, const QDateTime &now)
{
    return balance.expiry.level > Level::Unknown && balance.balance.expiresAt > now;
}

/// "Low, lasts 5 to 8 days, muted"; nothing where all is well and nothing is foreseen.
QString outlook(const AccountState &account, const BalanceState &balance, const QDateTime &now)
{
    QStringList parts;
    if (const auto state = AccountCells::stateText(balance); state != levelText(Level::Ok))
        parts += state;
    if (isExpiring(balance, now))
        parts += TrayText::tr("expires %1", "in 9 days").arg(untilText(balance.balance.expiresAt, now));
    const auto runway = AccountCells::runwayText(account, balance, now);
    if (balance.balance.resetsAt > now)
        parts += runway;
    else if (balance.runway.state == Runway::State::Draining)
        parts += TrayText::tr("lasts %1", "5 to 8 days").arg(runway);
    if (account.account.muted)
        parts += TrayText::tr("muted");
    return parts.join(TrayText::tr(", ", "between parts of a list"));
}

QString troubleOf(const AccountState &state, const QDateTime &now)
{
    if (state.account.paused)
        return TrayText::tr("paused");
    if (state.refresh.failure)
        return failureTitle(state.refresh.failure->kind);
    return state.isStale(now) ? TrayText::tr("out of date") : QString();
}

QString mutedToo(const QString &trouble, const AccountState &state)
{
    const auto isBoth = !trouble.isEmpty() && state.account.muted && !state.account.paused;
    return isBoth ? TrayText::tr("%1, muted", "what went wrong").arg(trouble) : trouble;
}

QString lineText(const AccountState &state, const QDateTime &now, Amounts amounts)
{
    const auto label = shortened(state.account.label);
    const auto amount = urgentText(state, amounts);
    const auto trouble = mutedToo(troubleOf(state, now), state);
    if (!state.readAt.isValid() || amount.isEmpty())
        return TrayText::tr("%1: %2").arg(label, trouble.isEmpty() ? TrayText::tr("not read yet") : trouble);
    if (!trouble.isEmpty())
        return TrayText::tr("%1: %2 (%3, %4)").arg(label, trouble, amount, ageText(state.readAt, now));
    const auto more = outlook(state, *state.mostUrgent(), now);
    return more.isEmpty() ? TrayText::tr("%1: %2").arg(label, amount) : TrayText::tr("%1: %2 (%3)").arg(label, amount, more);
}

QString warningText(const AccountState &state, const BalanceState &known, Level level, const QDateTime &now, Amounts amounts)
{
    const auto &balance = known.balance;
    if (isExpiring(known, now) && known.expiry.level == level && known.supply.level < level)
        return TrayText::tr("%1: %2 expires %3, %4 left", "account, balance, in 9 days, amount")
            .arg(shortened(state.account.label), shortened(balance.label), untilText(balance.expiresAt, now), balanceText(balance, amounts));
    const auto text = level == Level::Empty ? TrayText::tr("%1: %2 empty, %3 left", "account, balance, amount")
        : level == Level::Critical          ? TrayText::tr("%1: %2 critically low, %3 left", "account, balance, amount")
                                            : TrayText::tr("%1: %2 low, %3 left", "account, balance, amount");
    return text.arg(shortened(state.account.label), shortened(balance.label), balanceText(balance, amounts));
}

Sign signOf(const AccountState &state, const QDateTime &now)
{
    if (state.account.paused)
        return Sign::Paused;
    if (state.refresh.failure)
        return Sign::Failed;
    return state.isStale(now) ? Sign::Unknown : signOf(state.level());
}

QList<const AccountState *> byUrgency(const QList<AccountState> &states, const QDateTime &now)
{
    QList<const AccountState *> sorted;
    for (const auto &state : states)
        sorted.append(&state);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto *a, const auto *b) {
        return AccountCells::urgency(*a, now) > AccountCells::urgency(*b, now);
    });
    return sorted;
}

} // namespace

QList<TrayLine> trayLines(const QList<AccountState> &states, const QDateTime &now, Amounts amounts)
{
    QList<TrayLine> lines;
    for (const auto *state : byUrgency(states, now))
        lines.append({.account = state->account.id, .text = lineText(*state, now, amounts).simplified(), .sign = signOf(*state, now)});
    return lines;
}

QList<TrayLine> trayWarnings(const QList<AccountState> &states, const QDateTime &now, Amounts amounts)
{
    QList<TrayLine> lines;
    for (const auto level : {Level::Empty, Level::Critical, Level::Low}) {
        for (const auto *state : byUrgency(states, now)) {
            for (const auto &balance : state->balances) {
                if (balance.level != level || balance.snooze || state->account.paused || state->account.muted)
                    continue;
                lines.append({.account = state->account.id,
                              .balanceKey = balance.balance.key,
                              .text = warningText(*state, balance, level, now, amounts).simplified(),
                              .sign = signOf(level)});
            }
        }
    }
    return lines;
}

QList<TrayLine> firstLines(const QList<TrayLine> &lines, int most)
{
    if (lines.size() <= most)
        return lines;
    auto first = lines.first(most);
    first.append({.account = {}, .text = TrayText::tr("And %n more…", "lines of a menu", int(lines.size()) - most)});
    return first;
}

QString menuText(const QString &line)
{
    return QString(line).replace(u'&', u"&&"_s);
}

QString trayTooltip(const QList<TrayLine> &lines)
{
    QStringList texts;
    for (const auto &line : lines.first(std::min<qsizetype>(lines.size(), TooltipLines)))
        texts.append(line.text);
    return texts.join(u'\n').replace(u'&', u'+').replace(u'<', u'(').replace(u'>', u')');
}
