// SPDX-License-Identifier: GPL-3.0-or-later
#include "since.h"

#include "duration.h"

using namespace Qt::StringLiterals;

Outcome<QDateTime> sinceOf(const Invocation &invocation, const QDateTime &now)
{
    const auto since = invocation.option(u"since"_s);
    if (!since)
        return QDateTime();
    const auto span = durationFromString(*since);
    if (!span)
        return refuse(Problem::Kind::Usage, u"'%1' is not a length of time"_s.arg(*since), u"--since"_s, u"Write it like 12h or 30d"_s);
    return now.addSecs(-span->count());
}
