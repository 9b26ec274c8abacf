// SPDX-License-Identifier: GPL-3.0-or-later
#include "markreading.h"

#include "alertpolicy.h"

using namespace Qt::StringLiterals;

Outcome<Threshold> thresholdFrom(const QString &text, const QString &where)
{
    const auto threshold = Threshold::fromString(text);
    if (!threshold)
        return refuse(Problem::Kind::Usage, u"'%1' is neither an amount nor a percentage"_s.arg(text), where,
                      u"Write it like 50 or 20%"_s);
    if (threshold->unit == Threshold::Unit::Days)
        return refuse(Problem::Kind::Usage, u"Days of runway cannot be watched yet"_s, where,
                      u"Write an amount (50) or a percentage (20%)"_s);
    return *threshold;
}

Outcome<Amount> tankFrom(const QString &text, const QString &where)
{
    const auto amount = Amount::fromString(text);
    if (!amount || *amount <= Amount(0))
        return refuse(Problem::Kind::Usage, u"'%1' is not an amount above 0"_s.arg(text), where,
                      u"Write it like 500"_s);
    return *amount;
}

Outcome<> checkOrder(const Mark &mark, const QString &where)
{
    if (!mark.low || !mark.critical)
        return {};
    const auto sameUnit = mark.low->unit == mark.critical->unit;
    const auto low = sameUnit ? mark.low->value : borderOf(*mark.low, mark.tank);
    const auto critical = sameUnit ? mark.critical->value : borderOf(*mark.critical, mark.tank);
    if (low && critical && *low < *critical)
        return refuse(Problem::Kind::Usage,
                      u"Critical (%1) is above low (%2)"_s.arg(mark.critical->toString(), mark.low->toString()), where,
                      u"Low comes first: it must be the greater one"_s);
    return {};
}
