// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runway.h"
#include "series.h"

#include <chrono>

/// How far back a forecast looks, and how many points of that it needs at most: the work grows with their square.
inline constexpr std::chrono::hours ForecastSpan{28 * 24};
inline constexpr int ForecastPoints = 112;

/// When a balance will be empty, from its own record up to the latest reading. Looks at what was spent only: rates are taken
/// within the stretches between top-ups, never across one. Says nothing from fewer than 5 points or less than 24 h.
/// The rate is the median of all pairwise rates (Theil-Sen), the range holds 80 % of them.
Runway forecast(const Series &series);
