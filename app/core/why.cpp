// SPDX-License-Identifier: GPL-3.0-or-later
#include "why.h"

using namespace Qt::StringLiterals;

Concern concernOf(Why why)
{
    switch (why) {
    case Why::Mark:
    case Why::Runway:
    case Why::Empty:
        return Concern::Supply;
    case Why::Expiry:
        return Concern::Expiry;
    case Why::Failing:
    case Why::NotRead:
        return Concern::Reading;
    }
    Q_UNREACHABLE();
}

QString whyName(Why why)
{
    switch (why) {
    case Why::Mark:
        return u"mark"_s;
    case Why::Runway:
        return u"runway"_s;
    case Why::Empty:
        return u"empty"_s;
    case Why::Expiry:
        return u"expiry"_s;
    case Why::Failing:
        return u"failing"_s;
    case Why::NotRead:
        return u"not-read"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Why> whyFromName(QStringView name)
{
    for (const auto why : {Why::Mark, Why::Runway, Why::Empty, Why::Expiry, Why::Failing, Why::NotRead}) {
        if (whyName(why) == name)
            return why;
    }
    return {};
}
