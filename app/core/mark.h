// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amount.h"

/// A level's border: an amount in the balance's unit, a share of its tank, or days of runway.
struct Threshold {
    enum class Unit { Amount, Percent, Days };

    Unit unit = Unit::Amount;
    Amount value;

    /// Reads "50", "20%" or "7d". Nothing for anything else, for negative values and for more than 100 %.
    static std::optional<Threshold> fromString(QStringView text);
    QString toString() const;

    friend bool operator==(const Threshold &, const Threshold &) = default;
};

/// What the user wants to be warned of on one balance.
struct Mark {
    std::optional<Threshold> low = {};
    std::optional<Threshold> critical = {};
    std::optional<Amount> tank = {};       ///< the user's own 100 %, in the balance's unit
    std::optional<int> expiryLow = {};      ///< days before the balance expires; 0 is never
    std::optional<int> expiryCritical = {}; ///< the same

    friend bool operator==(const Mark &, const Mark &) = default;
};

/// What is watched by who sets nothing: that a balance lasts for a week, and that it does not expire unused.
Mark shippedMark();

/// The mark that a balance is judged by. An own low or critical replaces both of \a fallback, and so with expiry; the tank is
/// always the own one.
Mark markInForce(const std::optional<Mark> &own, const Mark &fallback);
