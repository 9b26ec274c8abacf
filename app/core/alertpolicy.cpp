// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertpolicy.h"

#include <algorithm>

namespace {

std::optional<Amount> border(const std::optional<Threshold> &threshold, const std::optional<Amount> &tank)
{
    return threshold ? borderOf(*threshold, tank) : std::nullopt;
}

/// The amount at or below which each warning level holds.
struct Borders {
    std::optional<Amount> low;
    std::optional<Amount> critical;

    Level levelAt(const Amount &amount) const
    {
        if (amount <= Amount(0))
            return Level::Empty;
        if (critical && amount <= *critical)
            return Level::Critical;
        return low && amount <= *low ? Level::Low : Level::Ok;
    }

    /// The level that \a amount is still held at although it has risen a little above its border.
    Level heldAt(const Amount &amount, Level before) const
    {
        const auto holds = [&](Level level, const std::optional<Amount> &at) {
            if (before < level || !at)
                return false;
            const auto slack = std::max(percentage(Amount(10), *at), Amount(1));
            const auto leave = sum(*at, slack);
            return leave && amount < *leave;
        };
        if (holds(Level::Empty, Amount(0)))
            return Level::Empty;
        if (holds(Level::Critical, critical))
            return Level::Critical;
        return holds(Level::Low, low) ? Level::Low : Level::Ok;
    }
};

/// A rise of more than 5 % of the border that was crossed is somebody paying, not noise.
bool clearsBorder(const Amount &before, const Amount &now, const Borders &borders)
{
    const auto rise = difference(now, before);
    const auto border = std::max(borders.low.value_or(Amount(0)), borders.critical.value_or(Amount(0)));
    return rise && *rise > std::max(percentage(Amount(5), border), Amount(1));
}

/// Unlimited, never used, and filled up by itself: nothing that anybody must act on.
bool raisesNothing(const BalanceState &state, const std::optional<Mark> &own)
{
    return state.balance.isUnlimited() || !state.inUse || (state.balance.resetsAt.isValid() && !own);
}

} // namespace

std::optional<Amount> tankOf(const BalanceState &state, const Mark &mark)
{
    if (state.balance.limit)
        return state.balance.limit;
    return mark.tank ? mark.tank : state.peak;
}

std::optional<Amount> borderOf(const Threshold &threshold, const std::optional<Amount> &tank)
{
    switch (threshold.unit) {
    case Threshold::Unit::Amount:
        return threshold.value;
    case Threshold::Unit::Percent:
        return tank ? std::optional(percentage(threshold.value, *tank)) : std::nullopt;
    case Threshold::Unit::Days:
        return {};
    }
    Q_UNREACHABLE();
}

Judgement judge(const std::optional<BalanceState> &before, const Balance &now, const std::optional<Mark> &own,
                const Mark &fallback, const QDateTime &at)
{
    Judgement judgement{.state = before.value_or(BalanceState{})};
    auto &state = judgement.state;
    if (state.snooze && state.snooze->until.isValid() && state.snooze->until <= at) {
        state.snooze.reset();
        state.announced = Level::Ok; // what still holds is told anew
    }
    const auto previous = before ? before->balance.amount : std::nullopt;
    state.balance = now;
    state.inUse = state.inUse || (now.amount && *now.amount > Amount(0));
    if (now.amount && (!previous || *now.amount > *previous))
        state.peak = now.amount; // the tank was filled anew
    if (raisesNothing(state, own)) {
        state.level = Level::Ok;
    } else {
        const auto mark = own.value_or(fallback);
        const auto tank = tankOf(state, mark);
        const Borders borders{border(mark.low, tank), border(mark.critical, tank)};
        const auto raw = borders.levelAt(*now.amount);
        const auto toppedUp = previous && clearsBorder(*previous, *now.amount, borders);
        state.level = toppedUp ? raw : std::max(raw, borders.heldAt(*now.amount, state.level));
        if (toppedUp)
            state.snooze.reset();
    }
    if (state.level == Level::Ok || state.level > state.announced)
        state.snooze.reset();
    if (state.level == Level::Ok) {
        judgement.relieved = state.announced != Level::Ok;
        state.announced = Level::Ok;
    } else if (state.level > state.announced) {
        judgement.alert = state.announced = state.level;
    }
    return judgement;
}
