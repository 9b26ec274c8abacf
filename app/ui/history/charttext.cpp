// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/charttext.h"

#include "leveltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ChartText {

namespace {

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

QString dateText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

QString timeText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

/// The course as far as it is shown: what it stood at when that time began counts, with it.
Series shownPoints(const ChartContent &content)
{
    return content.points.mid(std::max<qsizetype>(0, content.firstShown() - 1));
}

std::pair<Amount, Amount> lowestAndHighest(const Series &points)
{
    const auto less = [](const Point &a, const Point &b) { return a.amount < b.amount; };
    const auto [lowest, highest] = std::minmax_element(points.cbegin(), points.cend(), less);
    return {lowest->amount, highest->amount};
}

} // namespace

QString border(const ChartContent::Border &border, Amounts amounts)
{
    const auto level = levelText(border.level);
    return amounts == Amounts::Hidden
               ? level
               : ChartWords::tr("%1 %2", "a level and its amount").arg(level, amountText(border.at));
}

QString due(const ChartContent &content)
{
    return (content.resets ? ChartWords::tr("Resets %1") : ChartWords::tr("Expires %1")).arg(dateText(content.dueAt));
}

QString topUp(const ChartContent &content)
{
    return content.resets ? ChartWords::tr("Reset or top-up") : ChartWords::tr("Top-up");
}

QString point(const ChartContent &content, qsizetype index, Amounts amounts)
{
    const auto &point = content.points.at(index);
    const auto text =
        ChartWords::tr("%1, %2", "an amount and when it was read")
            .arg(balanceText({.key = {}, .label = {}, .unit = content.unit, .amount = point.amount}, amounts),
                 timeText(point.at));
    const auto isRise = index > 0 && isTopUp(content.points.at(index - 1).amount, point.amount);
    return isRise ? ChartWords::tr("%1 (%2)", "an amount with its time, and a remark").arg(text, topUp(content)) : text;
}

QString extremes(const ChartContent &content, Amounts amounts)
{
    if (content.isEmpty() || amounts == Amounts::Hidden)
        return {};
    const auto [lowest, highest] = lowestAndHighest(shownPoints(content));
    return ChartWords::tr("Lowest %1, highest %2 %3", "two amounts and their unit")
        .arg(amountText(lowest), amountText(highest), content.unit);
}

QString summary(const ChartContent &content, Amounts amounts)
{
    if (content.isEmpty())
        return {};
    const auto points = shownPoints(content);
    const auto range = ChartWords::tr("%1 to %2", "dates").arg(timeText(content.from), timeText(points.last().at));
    if (amounts == Amounts::Hidden)
        return range;
    const auto [lowest, highest] = lowestAndHighest(points);
    return ChartWords::tr("%1: first %2, last %3, lowest %4, highest %5 %6", "a time, amounts and their unit")
        .arg(range, amountText(points.first().amount), amountText(points.last().amount), amountText(lowest),
             amountText(highest), content.unit);
}

} // namespace ChartText
