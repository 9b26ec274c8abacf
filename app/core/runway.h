// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amount.h"

#include <QDateTime>

#include <optional>

/// The forecast time until a balance is empty. Always a range: a single date would promise too much.
struct Runway {
    enum class State {
        Unknown,    ///< unlimited, empty already, or never read
        Collecting, ///< too few readings to say anything
        Steady,     ///< not draining, or so slowly that it lasts for years
        Draining
    };

    State state = State::Unknown;
    std::optional<Amount> perDay = {}; ///< the usual spend in the balance's unit; of Draining only
    QDateTime emptyFrom = {};          ///< UTC; of Draining only
    QDateTime emptyTo = {};            ///< UTC; null when the slower half of the record never empties it

    friend bool operator==(const Runway &, const Runway &) = default;
};

/// "collecting", in JSON and the database.
QString runwayStateName(Runway::State state);
std::optional<Runway::State> runwayStateFromName(QStringView name);
