// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "level.h"
#include "mark.h"
#include "reading.h"
#include "runway.h"

/// The user has put what was warned of aside. Ends by itself when the balance gets worse, is topped up or is ok again.
struct Snooze {
    QDateTime until = {}; ///< UTC; null: until a top-up. What still holds then is told anew

    friend bool operator==(const Snooze &, const Snooze &) = default;
};

/// What is remembered of one balance between readings. Kept with the sample, so that a restart neither repeats nor forgets.
struct BalanceState {
    Balance balance;
    Level level = Level::Unknown;
    Level announced = Level::Ok;       ///< the worst level announced since the balance was last ok
    std::optional<Amount> peak = {};   ///< the greatest amount since the last top-up
    bool inUse = false;                ///< has been above 0 at least once
    std::optional<Snooze> snooze = {};
    Runway runway = {};                ///< as the latest reading left it

    friend bool operator==(const BalanceState &, const BalanceState &) = default;
};

/// The outcome of comparing a new figure with what was remembered.
struct Judgement {
    BalanceState state;
    std::optional<Level> alert = {}; ///< the level to warn of, once an episode
    bool relieved = false;           ///< the balance is ok again, what was announced no longer holds
};

/// The 100 % of a balance: the provider's limit, else the mark's tank, else the peak since the last top-up.
std::optional<Amount> tankOf(const BalanceState &state, const Mark &mark);

/// The amount at or below which \a threshold is reached. Nothing for days, and for a share of an unknown tank.
std::optional<Amount> borderOf(const Threshold &threshold, const std::optional<Amount> &tank);

/// Judges a valid figure. \a own is the user's mark on this very balance, \a fallback the one for balances without.
/// A level is entered at its border and left 10 % (at least one unit) above it, or at once by a top-up. \a at is the present.
Judgement judge(const std::optional<BalanceState> &before, const Balance &now, const std::optional<Mark> &own,
                const Mark &fallback, const QDateTime &at);
