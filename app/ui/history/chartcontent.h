// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "series.h"
#include "settings.h"

#include <chrono>

/// The mark that a balance is judged by: its own, else the default one. Nothing for what fills up by itself and has no
/// own.
std::optional<Mark> markInForce(const AccountState &state, const BalanceState &balance, const Settings &settings);

/// Whether the forecast says anything: what resets before it is empty never is.
bool isForecast(const BalanceState &balance);

/// What the history chart shows of one balance.
struct ChartContent {
    /// The amount at or below which a level holds.
    struct Border {
        Level level;
        Amount at;

        friend bool operator==(const Border &, const Border &) = default;
    };

    QString unit;
    Series points;       ///< oldest first; the first may lie before \a from
    QDateTime from = {}; ///< UTC; the time shown, all of it
    QDateTime to = {};
    QList<Border> borders = {}; ///< of the mark in force, as far as they are amounts
    QDateTime dueAt = {};       ///< UTC; expiry or reset, where it lies in the time shown; else null
    bool resets = false;        ///< it fills up by itself: \a dueAt is a reset, and not every rise is a top-up
    Runway runway = {};         ///< Draining, or nothing is foreseen

    /// Nothing was recorded in the time shown.
    bool isEmpty() const { return firstShown() >= points.size(); }
    /// The first of the points that lies in the time shown.
    qsizetype firstShown() const;

    friend bool operator==(const ChartContent &, const ChartContent &) = default;
};

/// \a course is what was recorded in \a span up to \a now, as HistoryStore gives it. The time shown goes beyond \a now
/// where an end is foreseen.
ChartContent chartContent(const AccountState &state, const BalanceState &balance, const Settings &settings,
                          const Series &course, std::chrono::seconds span, const QDateTime &now);
