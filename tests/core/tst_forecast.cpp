// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;
using State = Runway::State;

class tst_Forecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysNothingFromTooLittle_data();
    void saysNothingFromTooLittle();
    void aSteadySpendIsInTheMiddleOfANarrowRange();
    void theRangeHoldsAWeekThatRests();
    void aTopUpChangesNoRate_data();
    void aTopUpChangesNoRate();
    void manyTopUpsADayHideNoSpending();
    void countsNoPointAcrossATopUp();
    void aUsageThatChangedCountsFromThen();
    void aSingleBatchIsNoChange();
    void aBatchAndAPauseAreNoChange();
    void whatDoesNotDrainIsSteady();
    void whatMayLastForYearsHasNoEnd();
    void anEmptyOneHasNoRunway();
    void ratesOfAnySizeAreSaid_data();
    void ratesOfAnySizeAreSaid();
    void onAnySeries_data();
    void onAnySeries();
    void aSeriesThatNeverFallsNeverDrains_data();
    void aSeriesThatNeverFallsNeverDrains();
    void factsSayWhatItComesFrom();
    void statesHaveNames();

private:
    static QDateTime at(double hours)
    {
        return QDateTime(QDate(2026, 11, 2), QTime(0, 0), QTimeZone::utc()).addSecs(qint64(hours * 3600)); // a Monday
    }
    static Amount amount(double value) { return *Amount::fromString(QString::number(value, 'f', 4)); }
};

void tst_Forecast::saysNothingFromTooLittle_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<double>("hoursBetween");
    QTest::addColumn<Runway::State>("state");
    QTest::newRow("none") << 0 << 12.0 << State::Unknown;
    QTest::newRow("four points") << 4 << 12.0 << State::Collecting;
    QTest::newRow("five points in less than a day") << 5 << 5.9 << State::Collecting;
    QTest::newRow("five points in a day") << 5 << 6.0 << State::Draining;
}

void tst_Forecast::saysNothingFromTooLittle()
{
    QFETCH(int, points);
    QFETCH(double, hoursBetween);
    Series series;
    for (int i = 0; i < points; ++i)
        series.append({at(i * hoursBetween), amount(1000 - i)});
    QTEST(forecast(series).state, "state");
}

void tst_Forecast::aSteadySpendIsInTheMiddleOfANarrowRange()
{
    Series series;
    for (int hour = 0; hour <= 14 * 24; hour += 2)
        series.append({at(hour), amount(436 - hour)}); // 24 a day, 100 left
    const auto runway = forecast(series);
    QCOMPARE(runway.state, State::Draining);
    QCOMPARE(runway.perDay, Amount(24));
    const auto empty = at(436);
    QVERIFY2(runway.emptyFrom < empty && runway.emptyFrom > empty.addSecs(-10 * 3600), qPrintable(runway.emptyFrom.toString(Qt::ISODate)));
    QVERIFY2(runway.emptyTo > empty && runway.emptyTo < empty.addSecs(10 * 3600), qPrintable(runway.emptyTo.toString(Qt::ISODate)));
}

void tst_Forecast::theRangeHoldsAWeekThatRests()
{
    Series series;
    double left = 2000;
    for (int day = 0; day <= 21; ++day) {
        series.append({at(day * 24), amount(left)});
        left -= day % 7 < 5 ? 50 : 0; // rests at weekends
    }
    const auto now = series.last().at;
    auto last = series.last().amount.toDouble();
    int days = 0;
    for (; last > 0; ++days)
        last -= (21 + days) % 7 < 5 ? 50 : 0;
    const auto runway = forecast(series);
    QCOMPARE(runway.state, State::Draining);
    QVERIFY2(runway.emptyFrom <= now.addDays(days), qPrintable(runway.emptyFrom.toString(Qt::ISODate)));
    QVERIFY2(!runway.emptyTo.isValid() || runway.emptyTo >= now.addDays(days - 1), qPrintable(runway.emptyTo.toString(Qt::ISODate)));
}

void tst_Forecast::aTopUpChangesNoRate_data()
{
    QTest::addColumn<int>("topUpAt");
    QTest::addColumn<int>("by");
    QTest::newRow("small") << 48 << 300;
    QTest::newRow("large") << 48 << 5000;
    QTest::newRow("early") << 4 << 1000;
    QTest::newRow("just now") << 96 << 1000;
}

void tst_Forecast::aTopUpChangesNoRate()
{
    QFETCH(int, topUpAt);
    QFETCH(int, by);
    Series series;
    int left = 200;
    for (int hour = 0; hour <= 96; hour += 4) {
        if (hour == topUpAt)
            left += by;
        series.append({at(hour), Amount(left)});
        left -= 1 + hour % 3;
    }
    auto without = series;
    for (auto &point : without) {
        if (point.at >= at(topUpAt))
            point.amount = *difference(point.amount, Amount(by));
    }
    const auto left0 = without.last().amount.toDouble(), left1 = series.last().amount.toDouble();
    QVERIFY(left0 > 0 && left1 > left0);
    const auto expected = forecast(without).perDay->toDouble(), found = forecast(series).perDay->toDouble();
    QVERIFY2(std::abs(found / expected - 1) < 0.05, qPrintable(u"%1 for %2"_s.arg(found).arg(expected)));
}

void tst_Forecast::manyTopUpsADayHideNoSpending()
{
    Series series;
    for (int quarter = 0; quarter <= 28 * 96; ++quarter)
        series.append({at(quarter / 4.0), Amount(100 + 10 * (24 - quarter % 24))}); // 960 a day, filled up four times
    const auto perDay = forecast(series).perDay;
    QVERIFY(perDay);
    QVERIFY2(*perDay > Amount(950) && *perDay < Amount(970), qPrintable(perDay->toString()));
}

void tst_Forecast::countsNoPointAcrossATopUp()
{
    Series series;
    for (int day = 0; day < 4; ++day)
        series.append({at(day * 24), Amount(100 - day)});
    series.append({at(4 * 24), Amount(500)});
    QCOMPARE(forecast(series).state, State::Collecting);
    series.append({at(5 * 24), Amount(499)});
    QCOMPARE(forecast(series).state, State::Draining);
}

void tst_Forecast::aUsageThatChangedCountsFromThen()
{
    Series series;
    double left = 1000;
    for (int hour = 0; hour <= 24 * 24; hour += 6) {
        series.append({at(hour), amount(left)});
        left -= hour < 21 * 24 ? 2 : 8;
    }
    QCOMPARE(forecast(series).perDay, Amount(32));
}

void tst_Forecast::aSingleBatchIsNoChange()
{
    Series series;
    for (int hour = 0; hour <= 24 * 24; hour += 6)
        series.append({at(hour), Amount(hour < 23 * 24 ? 1000 : 900)});
    QCOMPARE(forecast(series).state, State::Steady);
}

void tst_Forecast::whatDoesNotDrainIsSteady()
{
    Series still, rising, slow;
    for (int day = 0; day < 10; ++day) {
        still.append({at(day * 24), amount(50)});
        rising.append({at(day * 24), amount(50 + day * 0.1)});
        slow.append({at(day * 24), amount(5000 - day)});
    }
    QCOMPARE(forecast(still).state, State::Steady);
    QCOMPARE(forecast(rising).state, State::Steady);
    QCOMPARE(forecast(slow).state, State::Steady); // for 13 years
}

void tst_Forecast::aBatchAndAPauseAreNoChange()
{
    Series series;
    double left = 1000;
    for (int hour = 0; hour <= 24 * 24; hour += 6) {
        series.append({at(hour), amount(left)});
        left -= hour < 22 * 24 ? 2 : hour < 23 * 24 ? 30 : 0;
    }
    const auto perDay = forecast(series).perDay;
    QVERIFY(perDay);
    QVERIFY2(*perDay < Amount(15), qPrintable(perDay->toString()));
}

void tst_Forecast::whatMayLastForYearsHasNoEnd()
{
    Series series;
    double left = 5000;
    for (int day = 0; day <= 8; ++day) {
        series.append({at(day * 24), amount(left)});
        left -= day == 2 ? 90 : day == 6 ? 8 : 3;
    }
    const auto runway = forecast(series);
    QCOMPARE(runway.state, State::Draining);
    QVERIFY(runway.emptyFrom.isValid() && runway.emptyFrom < at(3 * 365 * 24));
    QVERIFY2(!runway.emptyTo.isValid(), qPrintable(runway.emptyTo.toString(Qt::ISODate)));
}

void tst_Forecast::anEmptyOneHasNoRunway()
{
    Series series;
    for (int day = 0; day <= 10; ++day)
        series.append({at(day * 24), amount(10 - day)});
    QCOMPARE(forecast(series), Runway{});
}

void tst_Forecast::ratesOfAnySizeAreSaid_data()
{
    QTest::addColumn<double>("perDay");
    QTest::addColumn<QString>("said");
    QTest::newRow("thousandths") << 0.0123 << u"0.0123"_s;
    QTest::newRow("some") << 12.3456 << u"12.3"_s;
    QTest::newRow("thousands") << 12345.6 << u"12346"_s;
}

void tst_Forecast::ratesOfAnySizeAreSaid()
{
    QFETCH(double, perDay);
    Series series;
    for (int day = 0; day <= 10; ++day)
        series.append({at(day * 24), amount(perDay * (30 - day))});
    const auto runway = forecast(series);
    QVERIFY(runway.perDay);
    QTEST(runway.perDay->toString(), "said");
}

namespace {

/// Spends at random at irregular times, with a top-up now and then.
Series anySeries(quint32 seed, const QDateTime &begin)
{
    QRandomGenerator random(seed);
    Series series;
    auto time = begin;
    auto left = 5000 + random.bounded(100'000);
    const auto points = random.bounded(2, 150);
    const auto spend = 1 + random.bounded(200);
    for (int i = 0; i < points; ++i) {
        series.append({time, Amount(left)});
        time = time.addSecs(60 + random.bounded(24 * 3600));
        left = std::max(1, left - random.bounded(spend));
        if (random.bounded(20) == 0)
            left += random.bounded(50'000);
    }
    return series;
}

} // namespace

void tst_Forecast::onAnySeries_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 200; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void tst_Forecast::onAnySeries()
{
    QFETCH(quint32, seed);
    const auto series = anySeries(seed, at(0));
    const auto runway = forecast(series);
    if (series.size() < 5 || series.first().at.secsTo(series.last().at) < 24 * 3600)
        QCOMPARE(runway.state, State::Collecting);
    if (runway.state != State::Draining) {
        QCOMPARE(runway, (Runway{.state = runway.state}));
        return;
    }
    QVERIFY(*runway.perDay > Amount(0));
    QVERIFY(runway.emptyFrom >= series.last().at);
    const auto usual = series.last().at.addSecs(qint64(series.last().amount.toDouble() / runway.perDay->toDouble() * 24 * 3600 * 1.01));
    QVERIFY(runway.emptyFrom <= usual);
    QVERIFY(!runway.emptyTo.isValid() || runway.emptyTo >= runway.emptyFrom);

    constexpr qint64 Shift = 123'456'789;
    const auto later = forecast(anySeries(seed, at(0).addSecs(Shift)));
    QCOMPARE(later, (Runway{runway.state, runway.perDay, runway.emptyFrom.addSecs(Shift),
                            runway.emptyTo.isValid() ? runway.emptyTo.addSecs(Shift) : QDateTime()}));

    auto thousandfold = series;
    for (auto &point : thousandfold)
        point.amount = *Amount::fromString(QString(point.amount.toString() + u"000"_s));
    const auto scaled = forecast(thousandfold);
    QCOMPARE(scaled.state, runway.state);
    QVERIFY(std::abs(scaled.perDay->toDouble() / runway.perDay->toDouble() / 1000 - 1) < 0.01);
    QVERIFY(std::abs(scaled.emptyFrom.secsTo(runway.emptyFrom)) <= 1);
    QCOMPARE(scaled.emptyTo.isValid(), runway.emptyTo.isValid());
    QVERIFY(!runway.emptyTo.isValid() || std::abs(scaled.emptyTo.secsTo(runway.emptyTo)) <= 1);
}

void tst_Forecast::aSeriesThatNeverFallsNeverDrains_data()
{
    onAnySeries_data();
}

void tst_Forecast::aSeriesThatNeverFallsNeverDrains()
{
    QFETCH(quint32, seed);
    auto series = anySeries(seed, at(0));
    for (qsizetype i = 1; i < series.size(); ++i)
        series[i].amount = std::max(series[i].amount, series[i - 1].amount);
    QVERIFY(forecast(series).state != State::Draining);
}

void tst_Forecast::factsSayWhatItComesFrom()
{
    const auto series = Series{{at(0), Amount(100)}, {at(8), Amount(90)}, {at(16), Amount(200)}, {at(24), Amount(195)},
                               {at(32), Amount(190)}, {at(40), Amount(185)}};
    const auto facts = forecastFacts(series);
    QCOMPARE(facts, (ForecastFacts{.runway = forecast(series), .samples = 6, .since = at(0), .topUps = {{at(16), Amount(110)}}, .spent = Amount(25)}));
    QCOMPARE(facts.runway.state, State::Draining);
    QCOMPARE(forecastFacts({}), (ForecastFacts{.spent = Amount(0)}));
}

void tst_Forecast::statesHaveNames()
{
    for (const auto state : {State::Unknown, State::Collecting, State::Steady, State::Draining})
        QCOMPARE(runwayStateFromName(runwayStateName(state)), state);
    QVERIFY(!runwayStateFromName(u"soon"));
}

QTEST_APPLESS_MAIN(tst_Forecast)
#include "tst_forecast.moc"
