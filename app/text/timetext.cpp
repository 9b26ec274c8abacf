// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace {

QString tr(const char *text, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("TimeText", text, comment, count);
}

} // namespace

QString spanText(std::chrono::seconds span)
{
    if (span < 1min)
        return tr("%n s", "seconds", int(span.count()));
    if (span < 1h)
        return tr("%n min", "minutes", int(span / 1min));
    if (span < 48h)
        return tr("%n h", "hours", int(span / 1h));
    return tr("%n days", nullptr, int(span / 24h));
}

QString ageText(const QDateTime &then, const QDateTime &now)
{
    const std::chrono::seconds age{then.secsTo(now)};
    return age < 1min ? tr("just now") : tr("%1 ago").arg(spanText(age));
}

QString untilText(const QDateTime &then, const QDateTime &now)
{
    const std::chrono::seconds left{now.secsTo(then)};
    return left <= 0s ? tr("now") : tr("in %1").arg(spanText(left));
}
