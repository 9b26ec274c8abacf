// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

bool isTopUp(const Amount &before, const Amount &after)
{
    const auto rise = difference(after, before);
    return rise && *rise > Amount(0) && *rise > percentage(Amount(5), before);
}

Series topUpsOf(const Series &series)
{
    Series found;
    for (qsizetype i = 1; i < series.size(); ++i) {
        if (isTopUp(series[i - 1].amount, series[i].amount))
            found.append(series[i]);
    }
    return found;
}
