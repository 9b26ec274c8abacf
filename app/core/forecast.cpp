// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace {

constexpr qsizetype FewestPoints = 5;
constexpr std::chrono::seconds ShortestRecord = 24h;
constexpr double SecondsOfDay = 24 * 3600;
constexpr double LongestDays = 3 * 365; ///< what lasts longer is called steady

struct Rate {
    double perDay;
    double weight; ///< the time that it was seen over
};

/// A point as what the sums need.
struct Figure {
    qint64 at; ///< Unix seconds
    double amount;
};

using Stretch = QList<Figure>;

/// The stretches between top-ups.
QList<Stretch> stretchesOf(const Series &series)
{
    QList<Stretch> stretches;
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (i == 0 || isTopUp(series[i - 1].amount, series[i].amount))
            stretches.append(Stretch());
        stretches.last().append({series[i].at.toSecsSinceEpoch(), series[i].amount.toDouble()});
    }
    return stretches;
}

std::chrono::seconds lengthOf(const Stretch &stretch)
{
    return std::chrono::seconds(stretch.last().at - stretch.first().at);
}

/// The rates between points that are far enough apart to average over hours of work and of sleep.
void addRates(QList<Rate> &rates, const Stretch &stretch, std::chrono::seconds apart)
{
    for (qsizetype i = 0; i < stretch.size(); ++i) {
        for (qsizetype j = i + 1; j < stretch.size(); ++j) {
            const auto seconds = stretch[j].at - stretch[i].at;
            if (seconds >= apart.count())
                rates.append({(stretch[i].amount - stretch[j].amount) * SecondsOfDay / double(seconds), double(seconds)});
        }
    }
}

/// The rate below which \a share of the weight lies. \a rates are sorted and not empty.
double quantile(const QList<Rate> &rates, double share)
{
    double whole = 0;
    for (const auto &rate : rates)
        whole += rate.weight;
    double below = 0;
    for (const auto &rate : rates) {
        below += rate.weight;
        if (below >= share * whole)
            return rate.perDay;
    }
    return rates.last().perDay;
}

/// To three digits: more would pretend.
std::optional<Amount> rounded(double value)
{
    const auto decimals = std::clamp(2 - int(std::floor(std::log10(value))), 0, 9);
    return Amount::fromString(QString::number(value, 'f', decimals));
}

QDateTime emptyAt(const Point &last, double perDay)
{
    return last.at.addSecs(qint64(last.amount.toDouble() / perDay * SecondsOfDay));
}

} // namespace

Runway forecast(const Series &series)
{
    if (series.isEmpty() || series.last().amount <= Amount(0))
        return {};
    const auto stretches = stretchesOf(series);
    std::chrono::seconds seen{0};
    for (const auto &stretch : stretches)
        seen += lengthOf(stretch);
    if (series.size() < FewestPoints || seen < ShortestRecord)
        return {.state = Runway::State::Collecting};

    QList<Rate> rates;
    const auto apart = std::clamp<std::chrono::seconds>(seen / 4, 6h, 7 * 24h);
    for (const auto &stretch : stretches)
        addRates(rates, stretch, std::min(apart, std::max<std::chrono::seconds>(lengthOf(stretch) / 2, 1h)));
    if (rates.isEmpty())
        return {.state = Runway::State::Collecting};
    std::sort(rates.begin(), rates.end(), [](const Rate &a, const Rate &b) { return a.perDay < b.perDay; });
    const auto usual = quantile(rates, 0.5);
    const auto fast = quantile(rates, 0.9);
    const auto slow = quantile(rates, 0.1);
    const auto lastsFor = [&](double perDay) { return series.last().amount.toDouble() / perDay; };
    if (usual <= 0 || lastsFor(usual) > LongestDays)
        return {.state = Runway::State::Steady};
    return {.state = Runway::State::Draining,
            .perDay = rounded(usual),
            .emptyFrom = emptyAt(series.last(), fast),
            .emptyTo = slow > 0 && lastsFor(slow) <= LongestDays ? emptyAt(series.last(), slow) : QDateTime()};
}
