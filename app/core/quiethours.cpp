// SPDX-License-Identifier: GPL-3.0-or-later
#include "quiethours.h"

#include <QStringList>

using namespace Qt::StringLiterals;

std::optional<QuietHours> QuietHours::fromString(QStringView text)
{
    const auto parts = text.toString().split(u'-');
    if (parts.size() != 2)
        return {};
    const QuietHours hours{QTime::fromString(parts[0], u"HH:mm"_s), QTime::fromString(parts[1], u"HH:mm"_s)};
    if (!hours.from.isValid() || !hours.to.isValid() || hours.from == hours.to)
        return {};
    return hours;
}

QString QuietHours::toString() const
{
    return from.toString(u"HH:mm"_s) + u'-' + to.toString(u"HH:mm"_s);
}

bool QuietHours::contains(const QTime &time) const
{
    return from < to ? from <= time && time < to : time >= from || time < to;
}

QDateTime QuietHours::endAfter(const QDateTime &at) const
{
    if (!contains(at.time()))
        return {};
    auto end = at;
    end.setTime(to);
    if (end <= at)
        end = end.addDays(1);
    return end;
}
