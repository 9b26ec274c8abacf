// SPDX-License-Identifier: GPL-3.0-or-later
#include "timereader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Earliest = 946684800;    // 2000-01-01
constexpr qint64 BehindLast = 7258118400; // 2200-01-01

QDateTime fromText(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A(\\d{4}-\\d\\d-\\d\\d)(?:[Tt ](\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d{1,12})?(?:[Zz]|([+-])(\\d\\d):?(\\d\\d)))?\\z"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const auto date = QDate::fromString(match.captured(1), Qt::ISODate);
    auto clock = match.captured(2).isEmpty() ? u"00:00:00"_s : match.captured(2);
    const auto isLeapSecond = clock.endsWith(u":60"_s);
    if (isLeapSecond)
        clock.replace(6, 2, u"59"_s);
    const auto time = QTime::fromString(clock, Qt::ISODate);
    const auto hours = match.captured(4).toInt();
    const auto minutes = match.captured(5).toInt();
    if (!date.isValid() || !time.isValid() || hours > 23 || minutes > 59)
        return {};
    const auto offset = (hours * 3600 + minutes * 60) * (match.captured(3) == u"-" ? -1 : 1);
    return QDateTime(date, time, Qt::UTC).addSecs(isLeapSecond - offset);
}

} // namespace

tl::expected<QDateTime, QString> timeFrom(const QJsonValue &value)
{
    QDateTime time;
    if (value.isDouble() && qAbs(value.toDouble()) < 1e15)
        time = QDateTime::fromSecsSinceEpoch(qint64(value.toDouble()), Qt::UTC);
    else if (value.isString())
        time = fromText(value.toString());
    if (!time.isValid())
        return tl::unexpected(u"is not a time; give RFC 3339, a date, or Unix seconds as a number"_s);
    const auto seconds = time.toSecsSinceEpoch();
    if (seconds < Earliest || seconds >= BehindLast)
        return tl::unexpected(u"is not between the years 2000 and 2200; Unix times are in seconds"_s);
    return time;
}
