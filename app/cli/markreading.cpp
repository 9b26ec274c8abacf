// SPDX-License-Identifier: GPL-3.0-or-later
#include "markreading.h"

#include "alertpolicy.h"

using namespace Qt::StringLiterals;

namespace {

Outcome<> takeThreshold(const Invocation &invocation, const QString &option, std::optional<Threshold> &into)
{
    const auto text = invocation.option(option);
    if (text == u"none"_s)
        into.reset();
    else if (text)
        return thresholdFrom(*text, u"--"_s + option).map([&](const Threshold &threshold) { into = threshold; });
    return {};
}

Outcome<> takeTank(const Invocation &invocation, std::optional<Amount> &into)
{
    const auto text = invocation.option(u"tank"_s);
    if (text == u"none"_s)
        into.reset();
    else if (text)
        return tankFrom(*text, u"--tank"_s).map([&](const Amount &amount) { into = amount; });
    return {};
}

Outcome<> takeExpiry(const Invocation &invocation, const QString &option, std::optional<int> &into)
{
    const auto text = invocation.option(option);
    if (text == u"none"_s)
        into.reset();
    else if (text)
        return expiryFrom(*text, u"--"_s + option).map([&](int days) { into = days; });
    return {};
}

} // namespace

Outcome<Threshold> thresholdFrom(const QString &text, const QString &where)
{
    const auto threshold = Threshold::fromString(text);
    if (!threshold)
        return refuse(Problem::Kind::Usage, u"'%1' is neither an amount nor a percentage nor days of runway"_s.arg(text), where,
                      u"Write it like 50, 20% or 7d"_s);
    return *threshold;
}

Outcome<int> expiryFrom(const QString &text, const QString &where)
{
    auto isNumber = false;
    const auto days = text.chopped(text.isEmpty() ? 0 : 1).toInt(&isNumber);
    if (!isNumber || !text.endsWith(u'd') || days < 0 || days > 3650)
        return refuse(Problem::Kind::Usage, u"'%1' is not a number of days"_s.arg(text), where, u"Write it like 14d, or 0d for never"_s);
    return days;
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
    if (mark.expiryLow && mark.expiryCritical && *mark.expiryLow != 0 && *mark.expiryLow < *mark.expiryCritical)
        return refuse(Problem::Kind::Usage, u"Critical (%1d) is before low (%2d)"_s.arg(*mark.expiryCritical).arg(*mark.expiryLow), where,
                      u"Low comes first: it must be the greater number of days"_s);
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

Outcome<> takeMark(const Invocation &invocation, Mark &into)
{
    return takeThreshold(invocation, u"low"_s, into.low)
        .and_then([&] { return takeThreshold(invocation, u"critical"_s, into.critical); })
        .and_then([&] { return takeTank(invocation, into.tank); })
        .and_then([&] { return takeExpiry(invocation, u"expiry"_s, into.expiryLow); })
        .and_then([&] { return takeExpiry(invocation, u"expiry-critical"_s, into.expiryCritical); })
        .and_then([&] { return checkOrder(into, {}); });
}
