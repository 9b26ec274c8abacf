// SPDX-License-Identifier: GPL-3.0-or-later
#include "democourse.h"

#include <algorithm>

namespace {

constexpr qint64 Hour = 3600;

/// Percent of a busy hour.
qint64 business(const QDateTime &time)
{
    const auto atWork = time.time().hour() >= 7 && time.time().hour() < 18;
    const auto onWeekday = time.date().dayOfWeek() <= 5;
    if (atWork)
        return onWeekday ? 100 : 20;
    return onWeekday ? 8 : 4;
}

/// 60 to 139, the same for the same number. https://en.wikipedia.org/wiki/Linear_congruential_generator
qint64 chance(quint32 number)
{
    for (int i = 0; i < 3; ++i)
        number = number * 1664525u + 1013904223u;
    return 60 + qint64((number >> 16) % 80);
}

} // namespace

DemoCourse::DemoCourse(const Habit &habit, const QDateTime &begin, quint32 seed) : m_begin(begin), m_perHour(habit.perHour)
{
    auto left = habit.now;
    m_hours.reserve(Days * 24 + 1);
    m_hours.append(left);
    for (int hour = 1; hour <= Days * 24; ++hour) {
        const auto spent = habit.perHour * business(begin.addSecs(-hour * Hour)) * chance(seed + quint32(hour)) / 10000;
        left += spent;
        if (left > habit.toppedUpTo)
            left = habit.toppedUpAt;
        m_hours.append(left);
    }
}

qint64 DemoCourse::at(const QDateTime &time) const
{
    const auto seconds = m_begin.secsTo(time);
    if (seconds >= 0)
        return std::max<qint64>(0, m_hours.first() - m_perHour * seconds / Hour);
    return m_hours[std::min<qsizetype>((-seconds + Hour / 2) / Hour, m_hours.size() - 1)];
}
