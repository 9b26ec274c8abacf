// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runway.h"
#include "series.h"

#include <chrono>

/// How far back a forecast looks, and how many points of that it asks for: all that a reading every 15 minutes leaves.
/// Thinner, a balance that is topped up several times a day would lose drops and top-ups between two points.
inline constexpr std::chrono::hours ForecastSpan{28 * 24};
inline constexpr int ForecastPoints = 28 * 24 * 4;

/// How often the range of a runway holds the date: on made-up courses of many kinds at least (tst_forecasthits).
inline constexpr double ForecastConfidence = 0.8;

/// When a balance will be empty, from its own record up to the latest reading, of any length.
///
/// What was spent is laid end to end without the steps across top-ups, and the rate is the median of all pairwise rates
/// (Theil-Sen); where the newest stretch was unlike everything in a week and more before it, that stretch alone counts.
/// The range is how far the record itself strayed from that rate over a time as long as the rest lasts, and for what a
/// record cannot know: usage drifts, and less than a week has seen no weekend. Says nothing from fewer than 5 points or
/// less than 24 h.
Runway forecast(const Series &series);

/// A forecast with what it comes from.
struct ForecastFacts {
    Runway runway = {};
    qsizetype samples = 0;
    QDateTime since = {};             ///< UTC; null without samples
    Series topUps = {};               ///< when each was seen first, and by how much the amount rose
    std::optional<Amount> spent = {}; ///< see spentIn()

    friend bool operator==(const ForecastFacts &, const ForecastFacts &) = default;
};

ForecastFacts forecastFacts(const Series &series);
