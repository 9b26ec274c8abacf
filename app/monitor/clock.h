// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

/// Gives the present time in UTC. Passed in, so that tests own it.
using Clock = std::function<QDateTime()>;

/// Gives a number in [0, 1), to spread what would otherwise happen at once.
using Chance = std::function<double()>;
