// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountstate.h"

#include <algorithm>

namespace {

/// How much of its tank a balance still has, for ordering only. 1 when that cannot be said.
double shareLeft(const BalanceState &state, const Mark &mark)
{
    const auto tank = tankOf(state, mark);
    if (!state.balance.amount || !state.inUse || !tank || *tank <= Amount(0))
        return 1;
    return state.balance.amount->toDouble() / tank->toDouble();
}

const BalanceState *find(const QList<BalanceState> &states, const QString &key)
{
    const auto it = std::find_if(states.begin(), states.end(), [&](const auto &known) { return known.balance.key == key; });
    return it == states.end() ? nullptr : &*it;
}

} // namespace

Level AccountState::level() const
{
    const auto worst = std::max_element(balances.begin(), balances.end(),
                                        [](const auto &a, const auto &b) { return a.level < b.level; });
    return worst == balances.end() ? Level::Unknown : worst->level;
}

bool AccountState::isStale(const QDateTime &now) const
{
    return readAt.isValid() && schedule().isStale(readAt, now);
}

bool AccountState::bearsOut(const Alert &alert) const
{
    if (concernOf(alert.why) == Concern::Reading)
        return refresh.told == alert.why && refresh.toldAt == alert.at;
    const auto *const known = remembered(alert.balance.key);
    if (!known)
        return false;
    const auto &episode = concernOf(alert.why) == Concern::Supply ? known->supply : known->expiry;
    return episode.announced == alert.level && episode.announcedAt == alert.at;
}

const BalanceState *AccountState::balance(const QString &key) const
{
    return find(balances, key);
}

const BalanceState *AccountState::remembered(const QString &key) const
{
    const auto *const known = balance(key);
    return known ? known : find(missing, key);
}

void AccountState::setBalances(const QList<BalanceState> &read, const QDateTime &now)
{
    auto left = balances + missing;
    balances = read;
    left.removeIf([this](const BalanceState &known) { return balance(known.balance.key) != nullptr; });
    for (auto &known : left) // since now at the latest: the clock may have been set back
        known.missingSince = known.missingSince.isValid() ? std::min(known.missingSince, now) : now;
    left.removeIf([&](const BalanceState &known) { return known.missingSince.addSecs(std::chrono::seconds(RememberMissing).count()) <= now; });
    missing = left;
}

std::optional<Mark> AccountState::ownMark(const QString &balanceKey) const
{
    const auto mark = marks.constFind(balanceKey);
    return mark == marks.constEnd() ? std::nullopt : std::optional(*mark);
}

const BalanceState *AccountState::mostUrgent() const
{
    const auto moreUrgent = [this](const BalanceState &a, const BalanceState &b) {
        if (a.level != b.level)
            return a.level > b.level;
        return shareLeft(a, marks.value(a.balance.key)) < shareLeft(b, marks.value(b.balance.key));
    };
    const auto it = std::min_element(balances.begin(), balances.end(), moreUrgent);
    return it == balances.end() ? nullptr : &*it;
}
