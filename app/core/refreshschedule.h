// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "why.h"

#include <QDateTime>

#include <chrono>

/// Where one account stands in the round of asking. Kept in the database: a restart neither forgets a wait nor repeats a call.
struct RefreshState {
    QDateTime nextAt = {};              ///< UTC; when the account is due. Null: never asked, due at once
    std::optional<Failure> failure = {}; ///< why the latest attempt gave nothing; none after a reading
    QDateTime failingSince = {};        ///< UTC; the first failure in a row
    QDateTime failedAt = {};            ///< UTC; the latest failure in a row
    QDateTime retryAt = {};             ///< UTC; the server asked not to be called before
    QDateTime paidUntil = {};           ///< UTC; every call adds the shortest time between two: see RefreshSchedule::freeAt()
    int failures = 0;                   ///< in a row
    int rejections = 0;                 ///< of the credentials, in a row
    std::optional<Why> told = {};       ///< the worst that was told of these failures
    QDateTime toldAt = {};              ///< UTC, whole seconds

    /// The provider has refused these credentials twice: not asked again until the user acts.
    bool waitsForUser() const { return rejections >= 2; }
    friend bool operator==(const RefreshState &, const RefreshState &) = default;
};

/// How often one account is asked. Times are passed in, and so is chance: \a jitter is uniform in [0, 1).
class RefreshSchedule
{
public:
    static constexpr std::chrono::seconds LongestBackoff{3600};
    static constexpr int CallsAtOnce = 10; ///< after a rest, by whoever asks; then one every \a atLeast

    /// \a atLeast passes between two calls that nobody asked for, and between all in the long run.
    explicit RefreshSchedule(std::chrono::seconds interval, std::chrono::seconds atLeast = std::chrono::seconds(60))
        : m_interval(interval), m_atLeast(atLeast)
    {}

    RefreshState afterCall(const RefreshState &before, const QDateTime &now) const;
    RefreshState afterReading(const RefreshState &before, const QDateTime &now, double jitter) const;
    RefreshState afterFailure(const RefreshState &before, const Failure &failure, const QDateTime &now, double jitter) const;
    /// A reading is in doubt: asks again as soon as that says more.
    RefreshState soon(const RefreshState &before, const QDateTime &now) const;
    /// What a clock that was set back has left in the future counts as of now: no wait is longer than it could be if it began now.
    RefreshState asOf(const RefreshState &before, const QDateTime &now) const;

    bool isDue(const RefreshState &state, const QDateTime &now) const;
    /// When the account's budget has room for one more call, by anybody. Null or past: it has.
    QDateTime freeAt(const RefreshState &state) const;
    /// Whether the last good reading is too old to be shown as if fresh: three intervals.
    bool isStale(const QDateTime &readAt, const QDateTime &now) const;

private:
    std::chrono::duration<double> longestWait(const RefreshState &state, const QDateTime &now) const;

    std::chrono::seconds m_interval;
    std::chrono::seconds m_atLeast;
};
