// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using State = Runway::State;

class tst_Forecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysNothingFromTooLittle_data();
    void saysNothingFromTooLittle();
    void aSteadySpendIsDatedExactly();
    void theRangeHoldsAWeekThatRests();
    void aTopUpDoesNotBendTheRate();
    void whatDoesNotDrainIsSteady();
    void anEmptyOneHasNoRunway();
    void ratesOfAnySizeAreSaid_data();
    void ratesOfAnySizeAreSaid();
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

void tst_Forecast::aSteadySpendIsDatedExactly()
{
    Series series;
    for (int hour = 0; hour <= 48; hour += 2)
        series.append({at(hour), amount(148 - hour)}); // 24 a day, 100 left
    const auto runway = forecast(series);
    QCOMPARE(runway.state, State::Draining);
    QCOMPARE(runway.perDay, Amount(24));
    QCOMPARE(runway.emptyFrom, at(148));
    QCOMPARE(runway.emptyTo, at(148));
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

void tst_Forecast::aTopUpDoesNotBendTheRate()
{
    Series series;
    double left = 100;
    for (int hour = 0; hour <= 96; hour += 4) {
        if (hour == 48)
            left += 1000;
        series.append({at(hour), amount(left)});
        left -= 4;
    }
    const auto runway = forecast(series);
    QCOMPARE(runway.perDay, Amount(24));
    const auto hoursLeft = series.last().amount.toDouble();
    QCOMPARE(runway.emptyTo, series.last().at.addSecs(qint64(hoursLeft * 3600)));
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

void tst_Forecast::statesHaveNames()
{
    for (const auto state : {State::Unknown, State::Collecting, State::Steady, State::Draining})
        QCOMPARE(runwayStateFromName(runwayStateName(state)), state);
    QVERIFY(!runwayStateFromName(u"soon"));
}

QTEST_APPLESS_MAIN(tst_Forecast)
#include "tst_forecast.moc"
