// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertpolicy.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

constexpr double Forever = std::numeric_limits<double>::infinity();
constexpr double SecondsOfDay = 24 * 3600;

double daysUntil(const QDateTime &then, const QDateTime &at)
{
    return double(at.secsTo(then)) / SecondsOfDay;
}

/// A tenth above what was reached, and a day at least.
double leaveAt(double days)
{
    return days + std::max(days / 10, 1.0);
}

/// Where one level of the supply begins.
class Border
{
public:
    Border(const std::optional<Threshold> &threshold, const std::optional<Amount> &tank)
        : m_threshold(threshold), m_amount(threshold ? borderOf(*threshold, tank) : std::nullopt)
    {
        if (threshold && threshold->unit == Threshold::Unit::Days)
            m_days = threshold->value.toDouble();
    }

    const std::optional<Threshold> &threshold() const { return m_threshold; }
    const std::optional<Amount> &amount() const { return m_amount; }

    bool isReached(const BalanceState &state) const
    {
        if (m_days)
            return state.daysLeft.size() == Evaluations
                && *std::max_element(state.daysLeft.begin(), state.daysLeft.end()) <= *m_days;
        return m_amount && *state.balance.amount <= *m_amount;
    }
    /// Whether a level that was reached before still is. What cannot be foretold any more is not better for that.
    bool isHeld(const BalanceState &state) const
    {
        if (m_days)
            return state.daysLeft.isEmpty() || state.daysLeft.first() < leaveAt(*m_days);
        if (!m_amount)
            return false;
        const auto leave = sum(*m_amount, std::max(percentage(Amount(10), *m_amount), state.balance.amount->step()));
        return leave && *state.balance.amount < *leave;
    }

private:
    std::optional<Threshold> m_threshold;
    std::optional<Amount> m_amount;
    std::optional<double> m_days;
};

struct Borders {
    Border low;
    Border critical;

    Borders(const Mark &mark, const std::optional<Amount> &tank) : low(mark.low, tank), critical(mark.critical, tank) {}

    Level reachedBy(const BalanceState &state) const
    {
        if (*state.balance.amount <= Amount(0))
            return Level::Empty;
        if (critical.isReached(state))
            return Level::Critical;
        return low.isReached(state) ? Level::Low : Level::Ok;
    }
    Level heldBy(const BalanceState &state) const
    {
        const auto before = state.supply.level;
        if (before == Level::Empty && *state.balance.amount < state.balance.amount->step())
            return Level::Empty;
        if (before >= Level::Critical && critical.isHeld(state))
            return Level::Critical;
        return before >= Level::Low && low.isHeld(state) ? Level::Low : Level::Ok;
    }
    /// A rise of more than 5 % of the border that matters is somebody paying, not noise.
    bool isToppedUp(const Amount &before, const Amount &now) const
    {
        if (!low.amount() && !critical.amount())
            return isTopUp(before, now);
        const auto border = std::max(low.amount().value_or(Amount(0)), critical.amount().value_or(Amount(0)));
        const auto rise = difference(now, before);
        return rise && *rise > std::max(percentage(Amount(5), border), now.step());
    }
    Warning warningOf(Level level) const
    {
        if (level == Level::Empty)
            return {level, Why::Empty};
        const auto &threshold = level == Level::Critical ? critical.threshold() : low.threshold();
        const auto byRunway = threshold && threshold->unit == Threshold::Unit::Days;
        return {level, byRunway ? Why::Runway : Why::Mark, threshold};
    }
};

/// Unlimited, never used, and filled up by itself: nothing that anybody must act on.
bool raisesNothing(const BalanceState &state, const std::optional<Mark> &own)
{
    return state.balance.isUnlimited() || !state.inUse || (state.balance.resetsAt.isValid() && !own);
}

bool isImplausible(const Amount &before, const Amount &now)
{
    return before > Amount(0) && (now <= Amount(0) || now < percentage(Amount(10), before));
}

/// The state with the doubt that \a now gives rise to; nothing when there is none, or it is confirmed.
std::optional<BalanceState> doubted(const BalanceState &before, const Balance &now, const Rules &rules)
{
    if (raisesNothing(before, rules.own) || !before.balance.amount || !now.amount
        || !isImplausible(*before.balance.amount, *now.amount))
        return {};
    const auto isSame = before.doubt && !isImplausible(before.doubt->amount, *now.amount); // else it is a fall of its own
    if (isSame && before.doubt->since.addSecs(ConfirmAfter.count()) <= rules.at)
        return {};
    auto state = before;
    const auto since = isSame ? std::min(before.doubt->since, rules.at) : rules.at;
    state.doubt = Doubt{*now.amount, since};
    state.missingSince = {};
    return state;
}

/// The tank is what it was filled to last. A rise that is next to nothing beside the tank is noise and not a filling.
Amount peakAfter(const std::optional<Amount> &peak, const std::optional<Amount> &previous, const Amount &now)
{
    if (!peak || !previous)
        return now;
    const auto isFilled = isTopUp(*previous, now) && difference(now, *previous) > percentage(Amount(1), *peak);
    return isFilled ? now : std::max(*peak, now);
}

/// In days, infinite when it does not run out; nothing when that cannot be said.
std::optional<double> daysLeft(const Amount &amount, const Outlook &outlook)
{
    const auto &[runway, reloadsAt] = outlook;
    if (runway.state == Runway::State::Steady)
        return Forever;
    if (runway.state != Runway::State::Draining || !runway.perDay)
        return {};
    if (reloadsAt && amount > percentage(Amount(50), *reloadsAt))
        return Forever;
    return amount.toDouble() / runway.perDay->toDouble();
}

void remember(QList<double> &evaluations, const std::optional<double> &days)
{
    if (!days)
        return evaluations.clear();
    evaluations.prepend(*days);
    evaluations.resize(std::min(evaluations.size(), Evaluations));
}

Level expiryLevel(const BalanceState &state, const Mark &mark, const QDateTime &at)
{
    const auto &[balance, runway] = std::tie(state.balance, state.runway);
    if (!balance.expiresAt.isValid() || *balance.amount <= Amount(0))
        return Level::Ok;
    const auto left = daysUntil(balance.expiresAt, at);
    const auto isUsedUpBefore = runway.state == Runway::State::Draining && runway.emptyTo.isValid() && runway.emptyTo <= balance.expiresAt;
    const auto holds = [&](Level level, const std::optional<int> &days) {
        if (!days || *days == 0)
            return false;
        return (left <= *days && !isUsedUpBefore) || (state.expiry.level >= level && left < leaveAt(*days));
    };
    if (holds(Level::Critical, mark.expiryCritical))
        return Level::Critical;
    return holds(Level::Low, mark.expiryLow) ? Level::Low : Level::Ok;
}

Warning expiryWarning(Level level, const Mark &mark)
{
    const auto days = level == Level::Critical ? mark.expiryCritical : mark.expiryLow;
    return {level, Why::Expiry, days ? std::optional(Threshold{Threshold::Unit::Days, Amount(*days)}) : std::nullopt};
}

bool isReminderDue(const BalanceState &state, const Episode &episode, const QDateTime &at)
{
    // A clock that was set back by more than a day must not silence reminders until it has caught up.
    return episode.level >= Level::Critical && episode.level == episode.announced && !state.snooze && !state.acknowledged
        && std::abs(episode.announcedAt.secsTo(at)) >= std::chrono::seconds(RemindAfter).count();
}

/// Moves an episode to \a level and says what is to be told of it.
void tell(Judgement &judgement, Episode &episode, const Warning &warning, const Rules &rules)
{
    episode.level = warning.level;
    if (warning.level == Level::Ok) {
        episode = {};
        return;
    }
    const auto isWorse = warning.level > episode.announced;
    if (rules.muted || (!isWorse && !isReminderDue(judgement.state, episode, rules.at)))
        return;
    episode.announced = warning.level;
    episode.announcedAt = QDateTime::fromSecsSinceEpoch(rules.at.toSecsSinceEpoch(), Qt::UTC);
    judgement.warnings.append(warning);
    judgement.warnings.last().repeated = !isWorse;
}

void endSnooze(BalanceState &state)
{
    state.snooze.reset();
    for (auto *const episode : {&state.supply, &state.expiry})
        *episode = {.level = episode->level}; // what still holds is told anew
}

Judgement assess(BalanceState before, const std::optional<Amount> &previous, const Rules &rules)
{
    Judgement judgement{.state = std::move(before)};
    auto &state = judgement.state;
    if (state.snooze && state.snooze->until.isValid() && state.snooze->until <= rules.at)
        endSnooze(state);
    if (raisesNothing(state, rules.own)) {
        state.level = Level::Ok;
        state.supply = state.expiry = {};
    } else {
        const auto mark = markInForce(rules.own, rules.fallback);
        const Borders borders(mark, tankOf(state, mark));
        const auto reached = borders.reachedBy(state);
        const auto isToppedUp = previous && borders.isToppedUp(*previous, *state.balance.amount);
        const auto supply = isToppedUp ? reached : std::max(reached, borders.heldBy(state));
        const auto expiry = expiryLevel(state, mark, rules.at);
        if (isToppedUp) {
            state.snooze.reset();
            state.supply.announced = std::min(state.supply.announced, supply);
        }
        if (supply > state.supply.announced || expiry > state.expiry.announced) {
            state.snooze.reset();
            state.acknowledged = false;
        }
        tell(judgement, state.supply, borders.warningOf(supply), rules);
        tell(judgement, state.expiry, expiryWarning(expiry, mark), rules);
        state.level = std::max(supply, expiry);
    }
    if (state.level == Level::Ok) {
        state.snooze.reset();
        state.acknowledged = false;
    }
    return judgement;
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

std::optional<Amount> reloadFloorOf(const Series &series)
{
    QList<Amount> floors;
    for (qsizetype i = 1; i < series.size(); ++i) {
        if (isTopUp(series[i - 1].amount, series[i].amount))
            floors.append(series[i - 1].amount);
    }
    if (floors.isEmpty())
        return {};
    std::sort(floors.begin(), floors.end());
    const auto usual = floors[floors.size() / 2];
    const auto isApart = [&](const Amount &floor) { return floor < percentage(Amount(75), usual) || floor > percentage(Amount(125), usual); };
    const auto all = floors.size();
    floors.removeIf(isApart); // what went on while nobody looked
    const auto isUsual = floors.size() >= 3 && floors.size() * 3 >= all * 2 && floors.first() > Amount(0);
    return isUsual ? std::optional(floors.first()) : std::nullopt;
}

Judgement judge(const std::optional<BalanceState> &before, const Balance &now, const Outlook &outlook, const Rules &rules)
{
    if (before && before->balance.unit != now.unit)
        return judge({}, now, {}, rules);
    if (before) {
        if (auto state = doubted(*before, now, rules))
            return {.state = std::move(*state)};
    }
    auto state = before.value_or(BalanceState{});
    const auto previous = state.balance.amount;
    state.doubt.reset();
    state.missingSince = {};
    state.balance = now;
    state.inUse = state.inUse || (now.amount && *now.amount > Amount(0));
    if (now.amount)
        state.peak = peakAfter(state.peak, previous, *now.amount);
    state.runway = outlook.runway;
    remember(state.daysLeft, now.amount ? daysLeft(*now.amount, outlook) : std::nullopt);
    return assess(std::move(state), previous, rules);
}

Judgement rejudge(BalanceState state, const Rules &rules)
{
    // A level is held against noise in the figures, not against the user's new mark.
    state.supply.level = state.expiry.level = Level::Ok;
    return assess(std::move(state), {}, rules);
}
