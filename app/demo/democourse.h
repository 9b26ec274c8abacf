// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

/// How much is left of one made-up balance at any time from a year before the demo began: spent by the hour, most of it
/// at work on weekdays, and topped up when it was low. Counts in the smallest unit, cents or whole credits.
class DemoCourse
{
public:
    static constexpr int Days = 366; ///< that are remembered before the beginning

    struct Habit {
        qint64 now;     ///< left when the demo begins
        qint64 perHour; ///< spent in a busy hour
        qint64 toppedUpAt, toppedUpTo;
    };

    DemoCourse() = default;
    /// \a seed makes courses of the same habit differ.
    DemoCourse(const Habit &habit, const QDateTime &begin, quint32 seed);

    /// In the past by whole hours. From the beginning on every hour is a busy one, so that there is something to see.
    qint64 at(const QDateTime &time) const;

private:
    QDateTime m_begin;
    qint64 m_perHour = 0;
    QList<qint64> m_hours; ///< left so many hours before the beginning
};
