// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include <algorithm>
#include <array>

namespace {

using Position = Series::const_iterator;

void appendExtremes(Series &to, Position begin, Position end)
{
    const auto isLower = [](const Point &a, const Point &b) { return a.amount < b.amount; };
    std::array kept{std::max_element(begin, end, isLower), std::min_element(begin, end, isLower), std::prev(end)};
    std::sort(kept.begin(), kept.end());
    std::for_each(kept.begin(), std::unique(kept.begin(), kept.end()), [&](Position point) { to.append(*point); });
}

} // namespace

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

std::optional<Amount> spentIn(const Series &series)
{
    std::optional<Amount> spent = Amount();
    for (qsizetype i = 1; spent && i < series.size(); ++i) {
        if (series[i].amount >= series[i - 1].amount)
            continue;
        const auto drop = difference(series[i - 1].amount, series[i].amount);
        spent = drop ? sum(*spent, *drop) : std::nullopt;
    }
    return spent;
}

Series continued(const Series &course, const Point &last, const QDateTime &from)
{
    constexpr qint64 SecondsOfDay = 24 * 3600;
    Series series;
    const auto append = [&](const Point &point) {
        if (!series.isEmpty() && series.last().amount == point.amount) {
            if (series.last().at < from)
                series.last().at = std::min(from, point.at);
            for (auto day = series.last().at.addSecs(SecondsOfDay); day < point.at; day = day.addSecs(SecondsOfDay))
                series.append({day, point.amount});
        }
        if (series.isEmpty() || series.last().at < point.at)
            series.append(point);
    };
    std::for_each(course.begin(), course.end(), append);
    append(last);
    return series;
}

Series thinned(const Series &series, int most)
{
    if (series.size() <= most)
        return series;
    const auto first = series.first().at.toSecsSinceEpoch();
    const auto stretches = std::max(1, most / 3);
    const auto width = (series.last().at.toSecsSinceEpoch() - first) / stretches + 1;
    const auto stretchOf = [&](const Point &point) { return (point.at.toSecsSinceEpoch() - first) / width; };
    Series kept;
    for (auto begin = series.cbegin(); begin != series.cend();) {
        const auto end = std::find_if(begin, series.cend(),
                                      [&](const Point &point) { return stretchOf(point) != stretchOf(*begin); });
        appendExtremes(kept, begin, end);
        begin = end;
    }
    return kept;
}
