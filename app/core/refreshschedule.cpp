// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshschedule.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace {

QDateTime later(const QDateTime &from, std::chrono::duration<double> by)
{
    return from.addSecs(qint64(std::llround(by.count())));
}

} // namespace

RefreshState RefreshSchedule::afterReading(const QDateTime &now, double jitter) const
{
    // A tenth of the interval, so that accounts that began together do not stay together.
    return {.nextAt = later(now, m_interval * (1.0 + (jitter - 0.5) * 0.1))};
}

RefreshState RefreshSchedule::afterFailure(const RefreshState &before, const Failure &failure, const QDateTime &now,
                                           double jitter) const
{
    auto state = before;
    state.failure = failure;
    if (!state.failingSince.isValid())
        state.failingSince = now;
    state.failedAt = now;
    state.failures = before.failures + 1;
    state.rejections = failure.kind == Failure::Kind::CredentialsRejected ? before.rejections + 1 : 0;
    // Full jitter over a doubling span, as AWS' architecture blog recommends; the first minute is kept free of calls.
    const auto ceiling = std::min<std::chrono::duration<double>>(LongestBackoff, 60s * std::exp2(std::min(state.failures, 10)));
    state.nextAt = later(now, 60s + (ceiling - 60s) * jitter);
    state.retryAt = {};
    if (failure.retryAfter) {
        state.retryAt = now.addSecs(std::clamp<std::chrono::seconds>(*failure.retryAfter, 5s, 24h).count());
        state.nextAt = std::max(state.nextAt, state.retryAt);
    }
    return state;
}

bool RefreshSchedule::isDue(const RefreshState &state, const QDateTime &now) const
{
    if (state.waitsForUser())
        return false;
    // A clock that was set back must not put an account to sleep for longer than it would ever wait.
    const auto longest = std::max<std::chrono::seconds>({m_interval * 2, LongestBackoff, state.retryAt.isValid() ? 24h : 0h});
    return !state.nextAt.isValid() || state.nextAt <= now || now.secsTo(state.nextAt) > longest.count();
}

bool RefreshSchedule::isStale(const QDateTime &readAt, const QDateTime &now) const
{
    return readAt.secsTo(now) > 3 * m_interval.count();
}
