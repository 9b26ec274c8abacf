// SPDX-License-Identifier: GPL-3.0-or-later
#include "runwaytext.h"

#include "amounttext.h"
#include "timetext.h"

#include <QCoreApplication>

#include <cmath>

using namespace std::chrono_literals;

namespace {

struct RunwayText { Q_DECLARE_TR_FUNCTIONS(RunwayText) };

constexpr std::chrono::hours Day{24};
constexpr auto Year = 365 * Day;

/// Rounded down: what is promised is there.
int countOf(const QDateTime &then, const QDateTime &now, std::chrono::seconds unit)
{
    return int(std::max<qint64>(0, now.secsTo(then)) / unit.count());
}

QString drainingText(const Runway &runway, const QDateTime &now)
{
    const std::chrono::seconds from{now.secsTo(runway.emptyFrom)};
    if (from >= Year)
        return RunwayText::tr("over a year");
    const auto byHour = from < 2 * Day && runway.emptyTo.isValid() && std::chrono::seconds(now.secsTo(runway.emptyTo)) < 2 * Day;
    const auto unit = byHour ? std::chrono::seconds(1h) : std::chrono::seconds(Day);
    const auto first = countOf(runway.emptyFrom, now, unit);
    if (!runway.emptyTo.isValid() || std::chrono::seconds(now.secsTo(runway.emptyTo)) >= Year)
        return RunwayText::tr("%n days or more", nullptr, first);
    const auto last = countOf(runway.emptyTo, now, unit);
    if (first == last)
        return byHour ? RunwayText::tr("about %n h", "hours", last) : RunwayText::tr("about %n days", nullptr, last);
    //: %1 is the smaller number, %n the greater one
    return (byHour ? RunwayText::tr("%1 to %n h", "hours", last) : RunwayText::tr("%1 to %n days", nullptr, last)).arg(QLocale().toString(first));
}

} // namespace

QString runwayText(const Runway &runway, const QDateTime &now)
{
    switch (runway.state) {
    case Runway::State::Unknown:
        return {};
    case Runway::State::Collecting:
        return RunwayText::tr("collecting", "readings, before a forecast is possible");
    case Runway::State::Steady:
        return RunwayText::tr("steady", "a balance that is not draining");
    case Runway::State::Draining:
        return drainingText(runway, now);
    }
    Q_UNREACHABLE();
}

QString runwaySentence(const Runway &runway, const QString &unit, const QDateTime &now)
{
    switch (runway.state) {
    case Runway::State::Unknown:
        return {};
    case Runway::State::Collecting:
        return RunwayText::tr("A forecast needs readings of a day at least.");
    case Runway::State::Steady:
        return RunwayText::tr("Not draining.");
    case Runway::State::Draining:
        break;
    }
    const auto date = [](const QDateTime &at) { return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat); };
    const auto dates = runway.emptyTo.isValid() ? RunwayText::tr("%1 to %2", "dates").arg(date(runway.emptyFrom), date(runway.emptyTo))
                                                : RunwayText::tr("%1 at the earliest", "a date").arg(date(runway.emptyFrom));
    const auto spend = runway.perDay ? RunwayText::tr("%1 %2 a day", "an amount and its unit").arg(amountText(*runway.perDay), unit) : QString();
    return RunwayText::tr("Empty in %1 (%2), at %3.").arg(drainingText(runway, now), dates, spend);
}
