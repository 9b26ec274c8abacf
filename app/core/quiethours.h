// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// The part of each day in which nobody is told anything. In the user's own time; may span midnight.
struct QuietHours {
    QTime from;
    QTime to; ///< another time than from

    /// Reads "22:00-07:30". Nothing for anything else.
    static std::optional<QuietHours> fromString(QStringView text);
    QString toString() const;

    bool contains(const QTime &time) const;
    /// The end of the quiet hours that \a at lies in; null when it does not. \a at is in the user's time zone, and so is the end.
    QDateTime endAfter(const QDateTime &at) const;

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};
