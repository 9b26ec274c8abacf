// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace {

struct TimeText { Q_DECLARE_TR_FUNCTIONS(TimeText) };

} // namespace

QString spanText(std::chrono::seconds span)
{
    if (span < 1min)
        return TimeText::tr("%n s", "seconds", int(span.count()));
    if (span < 1h)
        return TimeText::tr("%n min", "minutes", int(span / 1min));
    if (span < 48h)
        return TimeText::tr("%n h", "hours", int(span / 1h));
    return TimeText::tr("%n days", nullptr, int(span / 24h));
}

QString ageText(const QDateTime &then, const QDateTime &now)
{
    const std::chrono::seconds age{then.secsTo(now)};
    return age < 1min ? TimeText::tr("just now") : TimeText::tr("%1 ago").arg(spanText(age));
}

QString untilText(const QDateTime &then, const QDateTime &now)
{
    const std::chrono::seconds left{now.secsTo(then)};
    return left <= 0s ? TimeText::tr("now") : TimeText::tr("in %1").arg(spanText(left));
}
