// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshschedule.h"

#include "alertpolicy.h"
#include "healthpolicy.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace {

using Span = std::chrono::duration<double>;

constexpr auto LongestAskedFor = 24h;
constexpr double Spread = 0.1; ///< of the interval, so that accounts that began together do not stay together

QDateTime later(const QDateTime &from, Span by)
{
    return from.addSecs(qint64(std::llround(by.count())));
}

/// As the server asked, within reason.
std::chrono::seconds askedFor(std::chrono::seconds span)
{
    return std::clamp<std::chrono::seconds>(span, 5s, LongestAskedFor);
}

/// The longest wait after a failure. What may only be this machine's network is asked at its usual pace: it may be back.
Span longestBackoff(Failure::Kind kind, std::chrono::seconds interval)
{
    return isUnreached(kind) ? std::min(RefreshSchedule::LongestBackoff, interval) : RefreshSchedule::LongestBackoff;
}

} // namespace

RefreshState RefreshSchedule::afterCall(const RefreshState &before, const QDateTime &now) const
{
    auto state = before;
    state.paidUntil = std::max(before.paidUntil, now).addSecs(m_atLeast.count());
    return state;
}

RefreshState RefreshSchedule::afterReading(const RefreshState &before, const QDateTime &now, double jitter) const
{
    const Span wait = m_interval * (1.0 + (jitter - 0.5) * Spread);
    return {.nextAt = later(now, std::max<Span>(wait, m_atLeast)), .paidUntil = before.paidUntil};
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
    const Span least = std::max<std::chrono::seconds>(60s, m_atLeast);
    const auto ceiling = std::min<Span>(longestBackoff(failure.kind, m_interval), 60s * std::exp2(std::min(state.failures, 10)));
    state.nextAt = later(now, least + std::max(ceiling - least, Span(0)) * jitter);
    state.retryAt = {};
    if (failure.retryAfter) {
        state.retryAt = now.addSecs(askedFor(*failure.retryAfter).count());
        state.nextAt = std::max(state.nextAt, state.retryAt);
    }
    return state;
}

RefreshState RefreshSchedule::soon(const RefreshState &before, const QDateTime &now) const
{
    auto state = before;
    state.nextAt = std::min(before.nextAt, now.addSecs(std::max(ConfirmAfter, m_atLeast).count()));
    return state;
}

RefreshState RefreshSchedule::asOf(const RefreshState &before, const QDateTime &now) const
{
    auto state = before;
    state.failingSince = std::min(before.failingSince, now);
    if (before.failure && before.failure->retryAfter)
        state.retryAt = std::min(before.retryAt, now.addSecs(askedFor(*before.failure->retryAfter).count()));
    else
        state.retryAt = {}; // another account was asked to wait, which knows for how long
    state.paidUntil = std::min(before.paidUntil, now.addSecs(CallsAtOnce * m_atLeast.count()));
    if (std::chrono::seconds(now.secsTo(before.nextAt)) > longestWait(state, now))
        state.nextAt = std::max(now, state.retryAt);
    return state;
}

Span RefreshSchedule::longestWait(const RefreshState &state, const QDateTime &now) const
{
    const std::chrono::seconds asked(state.retryAt.isValid() ? now.secsTo(state.retryAt) : 0);
    const Span usual = state.failure ? longestBackoff(state.failure->kind, m_interval) : m_interval * (1 + Spread / 2);
    return std::max<Span>({usual, asked, 60s, m_atLeast});
}

bool RefreshSchedule::isDue(const RefreshState &state, const QDateTime &now) const
{
    if (state.waitsForUser())
        return false;
    const auto nextAt = asOf(state, now).nextAt;
    return !nextAt.isValid() || nextAt <= now;
}

QDateTime RefreshSchedule::freeAt(const RefreshState &state) const
{
    return state.paidUntil.isValid() ? state.paidUntil.addSecs(-(CallsAtOnce - 1) * m_atLeast.count()) : QDateTime();
}

bool RefreshSchedule::isStale(const QDateTime &readAt, const QDateTime &now) const
{
    return readAt.secsTo(now) > 3 * m_interval.count();
}
