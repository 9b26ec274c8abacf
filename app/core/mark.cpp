// SPDX-License-Identifier: GPL-3.0-or-later
#include "mark.h"

std::optional<Threshold> Threshold::fromString(QStringView text)
{
    auto unit = Unit::Amount;
    if (text.endsWith(u'%'))
        unit = Unit::Percent;
    else if (text.endsWith(u'd'))
        unit = Unit::Days;
    const auto value = Amount::fromString(unit == Unit::Amount ? text : text.chopped(1).trimmed());
    if (!value || *value < Amount(0) || (unit == Unit::Percent && *value > Amount(100)))
        return {};
    return Threshold{unit, *value};
}

QString Threshold::toString() const
{
    switch (unit) {
    case Unit::Amount:
        return value.toString();
    case Unit::Percent:
        return value.toString() + u'%';
    case Unit::Days:
        return value.toString() + u'd';
    }
    Q_UNREACHABLE();
}

Mark shippedMark()
{
    return {.low = Threshold{Threshold::Unit::Days, Amount(7)},
            .critical = Threshold{Threshold::Unit::Days, Amount(2)},
            .expiryLow = 14};
}

Mark markInForce(const std::optional<Mark> &own, const Mark &fallback)
{
    auto mark = own.value_or(Mark{});
    if (!mark.low && !mark.critical) {
        mark.low = fallback.low;
        mark.critical = fallback.critical;
    }
    if (!mark.expiryLow && !mark.expiryCritical) {
        mark.expiryLow = fallback.expiryLow;
        mark.expiryCritical = fallback.expiryCritical;
    }
    return mark;
}
