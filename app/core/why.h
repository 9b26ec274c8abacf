// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What an alert is about. Each concern has episodes of its own: a balance may run out and expire.
enum class Concern {
    Supply,  ///< what is left of a balance, and how long it lasts
    Expiry,  ///< that what is left will be lost
    Reading, ///< that an account cannot be read
};

/// Why an alert was raised.
enum class Why {
    Mark,    ///< an amount, or a share of the tank, was reached
    Runway,  ///< it runs out within some days
    Empty,   ///< nothing is left
    Expiry,  ///< it expires within some days
    Failing, ///< refreshes have failed for a while
    NotRead, ///< the last good reading is a day old
};

Concern concernOf(Why why);
/// The name in JSON and the database: "not-read".
QString whyName(Why why);
std::optional<Why> whyFromName(QStringView name);
