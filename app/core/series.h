// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amount.h"

#include <QDateTime>
#include <QList>

#include <optional>

/// One recorded figure of a balance.
struct Point {
    QDateTime at; ///< UTC
    Amount amount;

    friend bool operator==(const Point &, const Point &) = default;
};

/// The course of one balance, oldest first. Between two points the amount stood as it was at the earlier one.
using Series = QList<Point>;

/// Whether going from \a before to \a after is somebody paying (or a reset) rather than noise: a rise of over 5 %.
bool isTopUp(const Amount &before, const Amount &after);

/// The points of \a series that a top-up brought.
Series topUpsOf(const Series &series);

/// What all drops of \a series come to, exactly; a rise, of whatever kind, takes nothing back. Nothing beyond
/// Amount::MaxDigits.
std::optional<Amount> spentIn(const Series &series);

/// A recorded course, which has points where the amount changed, up to \a last, where it was read: level stretches from \a from on
/// get a point a day, since a forecast also learns from what did not change.
Series continued(const Series &course, const Point &last, const QDateTime &from);

/// At most \a most points of \a series, or 3 if \a most is less: what would be more is cut into stretches of equal
/// time, of each of which the highest, the lowest and the last are kept.
Series thinned(const Series &series, int most);
