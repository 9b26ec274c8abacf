// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "series.h"

/// The user has put what was warned of aside. Ends by itself when the balance gets worse, is topped up or is ok again.
struct Snooze {
    QDateTime until = {}; ///< UTC; null: until a top-up. What still holds then is told anew

    friend bool operator==(const Snooze &, const Snooze &) = default;
};

/// One concern of a balance, from the moment it is no longer ok until it is ok again.
struct Episode {
    Level level = Level::Ok;
    Level announced = Level::Ok; ///< the worst level told of; a top-up takes it back to the level that is left
    QDateTime announcedAt = {};  ///< UTC, whole seconds; of the latest alert or reminder

    friend bool operator==(const Episode &, const Episode &) = default;
};

/// A fall that a second reading has yet to confirm: to nothing, or by more than nine tenths.
struct Doubt {
    Amount amount;   ///< what the provider said
    QDateTime since; ///< UTC

    friend bool operator==(const Doubt &, const Doubt &) = default;
};

/// A second reading counts as a confirmation from this long after the first on.
inline constexpr std::chrono::seconds ConfirmAfter{30};
/// What is critical or empty is told again this often.
inline constexpr std::chrono::hours RemindAfter{24};
/// A runway counts once that many readings in a row agree.
inline constexpr qsizetype Evaluations = 3;

/// What is remembered of one balance between readings. Kept with the sample, so that a restart neither repeats nor forgets.
struct BalanceState {
    Balance balance;              ///< by the latest reading that is beyond doubt
    Level level = Level::Unknown; ///< the worse one of supply and expiry
    Episode supply = {};
    Episode expiry = {};
    std::optional<Amount> peak = {}; ///< the greatest amount since the last top-up
    bool inUse = false;              ///< has been above 0 at least once
    bool acknowledged = false;       ///< the user knows: no reminder until it gets worse
    std::optional<Snooze> snooze = {};
    Runway runway = {};           ///< as the latest reading left it
    QList<double> daysLeft = {};  ///< by the latest Evaluations, newest first; infinite when it does not run out
    std::optional<Doubt> doubt = {};
    QDateTime missingSince = {};  ///< UTC; the first reading in a row that left it out. Null: the latest has it
    QDateTime heldUntil = {};     ///< UTC; the reading before the latest that is beyond doubt. Null: not known. Not kept

    friend bool operator==(const BalanceState &, const BalanceState &) = default;
};

/// What the record says of the time to come.
struct Outlook {
    Runway runway = {};
    std::optional<Amount> reloadsAt = {}; ///< see reloadFloorOf()
};

/// What a balance is judged by.
struct Rules {
    std::optional<Mark> own = {}; ///< the user's mark on this very balance
    Mark fallback = {};           ///< for what that leaves open
    bool muted = false;           ///< nothing is told; what still holds afterwards is
    QDateTime at = {};            ///< UTC, the present
};

/// A reason to raise an alert.
struct Warning {
    Level level;
    Why why;
    std::optional<Threshold> threshold = {};
    bool repeated = false;

    friend bool operator==(const Warning &, const Warning &) = default;
};

struct Judgement {
    BalanceState state;
    QList<Warning> warnings = {}; ///< at most one a concern
};

/// The 100 % of a balance: the provider's limit, else the mark's tank, else the peak since the last top-up.
std::optional<Amount> tankOf(const BalanceState &state, const Mark &mark);

/// The amount at or below which \a threshold is reached. Nothing for days, and for a share of an unknown tank.
std::optional<Amount> borderOf(const Threshold &threshold, const std::optional<Amount> &tank);

/// Where a balance that fills up by itself does so: the lowest amount before a top-up of \a series, when at least three, and two
/// thirds of all, came at about the same amount. Nothing for one that is filled by hand, now and then.
std::optional<Amount> reloadFloorOf(const Series &series);

/// Takes a valid figure. A level is entered at its border and left 10 % (at least one step of the last digit, or one day) above
/// it, or at once by a top-up: a rise of more than 5 % of the border. An implausible fall changes nothing but the doubt. In another
/// unit it is another balance, which nothing is known of yet.
Judgement judge(const std::optional<BalanceState> &before, const Balance &now, const Outlook &outlook, const Rules &rules);

/// Judges what is known by other rules: silently for the better, audibly for the worse.
Judgement rejudge(BalanceState state, const Rules &rules);
