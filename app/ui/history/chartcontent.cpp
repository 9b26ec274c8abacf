// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/chartcontent.h"

#include <algorithm>

namespace {

using std::chrono::seconds;

QDateTime dueAt(const Balance &balance, const QDateTime &now)
{
    const auto &expires = balance.expiresAt;
    const auto &resets = balance.resetsAt;
    if (!expires.isValid() || !resets.isValid())
        return expires.isValid() ? expires : resets;
    return resets > now ? std::min(expires, resets) : expires;
}

/// How far beyond the present is looked: to what ends the balance, but never so far that the past gets small.
seconds lookAhead(const Runway &runway, const QDateTime &due, seconds span, const QDateTime &now)
{
    seconds ahead{0};
    if (runway.state == Runway::State::Draining) {
        const auto &end = runway.emptyTo.isValid() ? runway.emptyTo : runway.emptyFrom;
        ahead = std::clamp(seconds(now.secsTo(end)), span / 8, span / 2);
    }
    if (const seconds left{now.secsTo(due)}; due.isValid() && left > seconds(0) && left <= span / 2)
        ahead = std::max(ahead, left);
    return ahead + span / 40;
}

} // namespace

std::optional<Mark> markInForce(const AccountState &state, const BalanceState &balance, const Settings &settings)
{
    const auto own = state.ownMark(balance.balance.key);
    if (!own && (balance.balance.isUnlimited() || balance.balance.resetsAt.isValid() || settings.defaultMark == Mark()))
        return {};
    return markInForce(own, settings.defaultMark);
}

bool isForecast(const BalanceState &balance)
{
    const auto &resets = balance.balance.resetsAt;
    return balance.runway.state == Runway::State::Draining && (!resets.isValid() || balance.runway.emptyFrom < resets);
}

qsizetype ChartContent::firstShown() const
{
    const auto isShown = [this](const Point &point) { return point.at >= from; };
    return std::find_if(points.cbegin(), points.cend(), isShown) - points.cbegin();
}

ChartContent chartContent(const AccountState &state, const BalanceState &balance, const Settings &settings,
                          const Series &course, seconds span, const QDateTime &now)
{
    const auto &figures = balance.balance;
    const auto due = dueAt(figures, now);
    ChartContent content{.unit = figures.unit, .points = course};
    if (isForecast(balance) && !state.isStale(now))
        content.runway = balance.runway;
    content.from = now.addSecs(-span.count());
    content.to = now.addSecs(lookAhead(content.runway, due, span, now).count());
    content.resets = figures.resetsAt.isValid();
    if (due >= content.from && due <= content.to)
        content.dueAt = due;
    // The course has a sample where the amount changed; the line goes on to where it was last seen to stand.
    if (figures.amount && !course.isEmpty() && course.last().at < state.readAt)
        content.points.append({state.readAt, *figures.amount});
    const auto mark = markInForce(state, balance, settings).value_or(Mark());
    const auto tank = tankOf(balance, mark);
    const auto add = [&](Level level, const std::optional<Threshold> &threshold) {
        if (const auto border = threshold ? borderOf(*threshold, tank) : std::nullopt)
            content.borders.append({level, *border});
    };
    add(Level::Low, mark.low);
    add(Level::Critical, mark.critical);
    return content;
}
