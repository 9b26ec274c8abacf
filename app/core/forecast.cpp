// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace {

constexpr qsizetype FewestPoints = 5;
constexpr qsizetype MostTicks = 112; ///< the work grows with their square
constexpr double SecondsOfDay = 24 * 3600;
constexpr double ShortestDays = 1;
constexpr double LongestDays = 3 * 365; ///< what lasts longer is called steady
constexpr double WeekDays = 7;
constexpr double Quantile = 1.2816; ///< a normal distribution has ForecastConfidence within so many deviations

// What no record can know, as shares of the usual rate; chosen so that tst_forecasthits holds.
constexpr double DriftOfADay = 0.02;  ///< times the root of the days ahead
constexpr double UnseenWeekend = 0.3; ///< of a record that has just begun; none from a week on
constexpr double Unlike = 1.2;        ///< times the furthest that the record had strayed before a change of usage
constexpr double SmallestChange = 0.2;

/// What had been spent by a time, in days; cut out are top-ups with the steps across them, and time with nothing to spend.
struct Milestone {
    double day;
    double spent;
};

QList<Milestone> withoutTopUps(const Series &series)
{
    QList<Milestone> milestones{{0, 0}};
    auto had = series.first().amount.toDouble();
    for (qsizetype i = 1; i < series.size(); ++i) {
        const auto &before = series[i - 1];
        const auto &after = series[i];
        const auto has = after.amount.toDouble();
        const auto isEmpty = had <= 0 && has == had;
        if (!isEmpty && !isTopUp(before.amount, after.amount))
            milestones.append(
                {milestones.last().day + double(before.at.secsTo(after.at)) / SecondsOfDay, milestones.last().spent + had - has});
        had = has;
    }
    return milestones;
}

/// What had been spent after each of many ticks of the same length.
class Spending
{
public:
    explicit Spending(const QList<Milestone> &milestones);
    Spending(double tick, const QList<double> &upTo) : m_tick(tick), m_upTo(upTo) {}

    qsizetype ticks() const { return m_upTo.size() - 1; }
    double tick() const { return m_tick; }
    double days() const { return m_tick * double(ticks()); }
    double within(qsizetype from, qsizetype ticks) const { return m_upTo[from + ticks] - m_upTo[from]; }
    Spending from(qsizetype tick) const { return {m_tick, m_upTo.sliced(tick)}; }

private:
    double m_tick; ///< days
    QList<double> m_upTo{0};
};

Spending::Spending(const QList<Milestone> &milestones)
{
    const auto ticks = std::min(MostTicks, milestones.size() - 1);
    m_tick = milestones.last().day / double(ticks);
    qsizetype next = 1;
    for (qsizetype k = 1; k < ticks; ++k) {
        const auto day = double(k) * m_tick;
        while (milestones[next].day < day)
            ++next;
        const auto &[dayBefore, spentBefore] = milestones[next - 1];
        const auto share = (day - dayBefore) / (milestones[next].day - dayBefore);
        m_upTo.append(spentBefore + share * (milestones[next].spent - spentBefore));
    }
    m_upTo.append(milestones.last().spent);
}

/// How unlike the record before it the spending from tick \a begin on was: all its thirds, so that a batch is no
/// change.
double unlikeness(const Spending &spending, qsizetype begin)
{
    const auto third = std::min(spending.ticks() - begin, begin) / 3;
    const auto usual = spending.within(0, begin) / double(begin) * double(third);
    auto furthest = std::max(0.0, SmallestChange * usual);
    for (qsizetype i = 0; i + third <= begin; ++i)
        furthest = std::max(furthest, std::abs(spending.within(i, third) - usual));
    const auto middle = begin + (spending.ticks() - third - begin) / 2;
    const auto [least, most] = std::minmax({spending.within(begin, third), spending.within(middle, third),
                                            spending.within(spending.ticks() - third, third)});
    return std::max({0.0, least - usual, usual - most}) / furthest;
}

/// The spending since the usage changed, if it did: a day and some ticks at least, and a week at least before it.
Spending asOfLate(const Spending &spending)
{
    qsizetype change = 0;
    auto most = Unlike;
    for (auto begin = spending.ticks() - (FewestPoints - 1); double(begin) * spending.tick() >= WeekDays; --begin) {
        if (double(spending.ticks() - begin) * spending.tick() < ShortestDays)
            continue;
        const auto unlike = unlikeness(spending, begin);
        if (unlike > most) {
            most = unlike;
            change = begin;
        }
    }
    return spending.from(change);
}

struct Rate {
    double perDay;
    double weight; ///< the time that it was seen over
};

/// The rate that half of the weight lies at or below. Leaves \a rates in another order.
double weightedMedian(std::vector<Rate> &rates, double whole)
{
    const auto isLess = [](const Rate &a, const Rate &b) { return a.perDay < b.perDay; };
    auto first = rates.begin(), last = rates.end(); // what it is among
    double below = 0;                               // the weight of what comes before
    while (last - first > 1) {
        const auto middle = first + (last - first) / 2;
        std::nth_element(first, middle, last, isLess);
        const auto half = std::accumulate(first, middle, below, [](double sum, const Rate &rate) { return sum + rate.weight; });
        if (half >= whole / 2) {
            last = middle;
        } else {
            below = half;
            first = middle;
        }
    }
    return first->perDay;
}

/// The weighted median of the rates between all ticks that are a quarter of the record apart, or more.
double usualRate(const Spending &spending)
{
    std::vector<Rate> rates;
    double whole = 0;
    const auto ticks = spending.ticks();
    rates.reserve(size_t(ticks * ticks / 2));
    for (auto span = (ticks + 3) / 4; span <= ticks; ++span) {
        for (qsizetype i = 0; i + span <= ticks; ++i) {
            rates.push_back({spending.within(i, span) / (double(span) * spending.tick()), double(span)});
            whole += double(span);
        }
    }
    return weightedMedian(rates, whole);
}

double square(double value)
{
    return value * value;
}

/// How far spending strays from a usual rate.
class Scatter
{
public:
    Scatter(const Spending &spending, double perDay);

    /// One deviation after \a days from now.
    double after(double days) const;

private:
    double m_tick, m_days, m_perDay;
    QList<double> m_over; ///< 1, 2, … ticks, up to half of the record; never falling
};

Scatter::Scatter(const Spending &spending, double perDay)
    : m_tick(spending.tick())
    , m_days(spending.days())
    , m_perDay(perDay)
{
    double widest = 0;
    const auto ticks = spending.ticks();
    for (qsizetype span = 1; span <= ticks / 2; ++span) {
        double squares = 0;
        for (qsizetype i = 0; i + span <= ticks; ++i)
            squares += square(spending.within(i, span) - perDay * double(span) * m_tick);
        const auto ofRecord = double(span) / double(ticks); // the rate came from these very ticks, which hides some
        widest = std::max(widest, std::sqrt(squares / double(ticks - span + 1) / (1 - ofRecord)));
        m_over.append(widest);
    }
}

double Scatter::after(double days) const
{
    const auto longest = double(m_over.size()) * m_tick;
    const auto beyond = [&](double time) {
        return m_over.last() * std::sqrt(time / longest);
    }; // as independent days add up
    const auto at = qsizetype(std::ceil(days / m_tick)) - 1;
    const auto seen = at < m_over.size() ? m_over[std::max<qsizetype>(0, at)] : beyond(days);
    const auto ofTheRate = beyond(m_days) * days / m_days;
    const auto unseen = std::hypot(DriftOfADay * std::sqrt(days), UnseenWeekend * std::max(0.0, 1 - m_days / WeekDays));
    return std::hypot(seen, ofTheRate, unseen * m_perDay * days);
}

/// In how many days \a left is spent, to the second. Beyond LongestDays, infinity.
template<typename SpentAfter>
double daysOf(double left, SpentAfter spentAfter)
{
    double early = 0;
    double late = 1 / SecondsOfDay;
    while (spentAfter(late) < left) {
        if (late > LongestDays)
            return HUGE_VAL;
        early = late;
        late *= 1.25;
    }
    while (late - early > 0.5 / SecondsOfDay) {
        const auto middle = (early + late) / 2;
        (spentAfter(middle) < left ? early : late) = middle;
    }
    return late;
}

/// To three digits: more would pretend.
std::optional<Amount> rounded(double value)
{
    const auto decimals = std::clamp(2 - int(std::floor(std::log10(value))), 0, 9);
    return Amount::fromString(QString::number(value, 'f', decimals));
}

} // namespace

Runway forecast(const Series &series)
{
    if (series.isEmpty() || series.last().amount <= Amount(0))
        return {};
    const auto milestones = withoutTopUps(series);
    if (milestones.size() < FewestPoints || milestones.last().day < ShortestDays)
        return {.state = Runway::State::Collecting};
    const auto spending = asOfLate(Spending(milestones));
    const auto usual = usualRate(spending);
    const auto left = series.last().amount.toDouble();
    if (usual <= 0 || left / usual > LongestDays)
        return {.state = Runway::State::Steady};
    const Scatter scatter(spending, usual);
    const auto from = daysOf(left, [&](double days) { return usual * days + Quantile * scatter.after(days); });
    const auto to = daysOf(left, [&](double days) { return usual * days - Quantile * scatter.after(days); });
    const auto after = [&](double days) { return series.last().at.addSecs(qint64(days * SecondsOfDay)); };
    return {.state = Runway::State::Draining,
            .perDay = rounded(usual),
            .emptyFrom = after(from),
            .emptyTo = to <= LongestDays ? after(to) : QDateTime()};
}

ForecastFacts forecastFacts(const Series &series)
{
    ForecastFacts facts{.runway = forecast(series),
                        .samples = series.size(),
                        .since = series.isEmpty() ? QDateTime() : series.first().at,
                        .spent = spentIn(series)};
    for (qsizetype i = 1; i < series.size(); ++i) {
        if (isTopUp(series[i - 1].amount, series[i].amount))
            facts.topUps.append({series[i].at, difference(series[i].amount, series[i - 1].amount).value_or(Amount())});
    }
    return facts;
}
