// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

class tst_Series : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRiseOfMoreThanATwentiethIsATopUp_data();
    void aRiseOfMoreThanATwentiethIsATopUp();
    void topUpsAreTheirFirstPoints();
    void whatIsSpentIsTheSumOfAllDrops();
    void aThinnedSeriesKeepsPeaksAndTheLast_data();
    void aThinnedSeriesKeepsPeaksAndTheLast();
    void ofEachStretchTheHighestLowestAndLastAreKept();
    void aThousandPointsAreThinnedToLessThanAskedFor();
    void whatStaysLevelHasAPointADay();

private:
    static Series seriesOf(const QStringList &amounts)
    {
        Series series;
        for (const auto &amount : amounts)
            series.append({QDateTime(QDate(2026, 11, 1), QTime(0, 0), QTimeZone::utc()).addSecs(60 * series.size()), *Amount::fromString(amount)});
        return series;
    }
};

void tst_Series::aRiseOfMoreThanATwentiethIsATopUp_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("spending") << u"100"_s << u"90"_s << false;
    QTest::newRow("nothing") << u"100"_s << u"100.00"_s << false;
    QTest::newRow("a refund") << u"100"_s << u"105"_s << false;
    QTest::newRow("just over") << u"100"_s << u"105.01"_s << true;
    QTest::newRow("from nothing") << u"0"_s << u"0.01"_s << true;
    QTest::newRow("out of debt") << u"-10"_s << u"50"_s << true;
    QTest::newRow("less debt is none") << u"-10"_s << u"-11"_s << false;
}

void tst_Series::aRiseOfMoreThanATwentiethIsATopUp()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(isTopUp(*Amount::fromString(before), *Amount::fromString(after)), "isOne");
}

void tst_Series::topUpsAreTheirFirstPoints()
{
    Series series;
    const QDateTime start(QDate(2026, 11, 1), QTime(0, 0), QTimeZone::utc());
    for (const auto amount : {100, 50, 150, 140, 145, 300})
        series.append({start.addDays(series.size()), Amount(amount)});
    QCOMPARE(topUpsOf(series), (Series{series[2], series[5]}));
    QVERIFY(topUpsOf({}).isEmpty());
}

void tst_Series::whatIsSpentIsTheSumOfAllDrops()
{
    QCOMPARE(spentIn({}), Amount(0));
    QCOMPARE(spentIn(seriesOf({u"100"_s})), Amount(0));
    QCOMPARE(spentIn(seriesOf({u"0.3"_s, u"0.1"_s, u"100"_s, u"99.9"_s, u"100.1"_s, u"100"_s})), Amount::fromString(u"0.4"));
    QVERIFY(!spentIn(seriesOf({u"999999999999999999"_s, u"0"_s, u"999999999999999999"_s, u"0"_s})));
}

void tst_Series::aThinnedSeriesKeepsPeaksAndTheLast_data()
{
    QTest::addColumn<int>("most");
    for (const auto most : {0, 1, 3, 4, 5, 30, 99})
        QTest::addRow("%d", most) << most;
}

void tst_Series::aThinnedSeriesKeepsPeaksAndTheLast()
{
    QFETCH(int, most);
    QStringList amounts;
    for (int i = 0; i < 100; ++i)
        amounts += QString::number(i == 41 ? 1000 : i == 62 ? -5 : 500 - i);
    const auto series = seriesOf(amounts);
    const auto kept = thinned(series, most);
    QVERIFY2(kept.size() <= std::max(3, most), qPrintable(QString::number(kept.size())));
    QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const Point &a, const Point &b) { return a.at < b.at; }));
    QVERIFY(std::all_of(kept.begin(), kept.end(), [&](const Point &point) { return series.contains(point); }));
    QVERIFY(kept.contains(series[41]) && kept.contains(series[62]));
    QCOMPARE(kept.last(), series.last());
    QCOMPARE(thinned(series, 100), series);
    QVERIFY(thinned({}, most).isEmpty());
}

void tst_Series::ofEachStretchTheHighestLowestAndLastAreKept()
{
    const auto series = seriesOf({u"5"_s, u"9"_s, u"7"_s, u"1"_s, u"3"_s, u"4"_s, u"4"_s, u"4"_s, u"4"_s, u"4"_s});
    QCOMPARE(thinned(series, 6), (Series{series[1], series[3], series[4], series[5], series[9]}));
}

void tst_Series::aThousandPointsAreThinnedToLessThanAskedFor()
{
    Series same;
    for (int i = 0; i < 1000; ++i)
        same.append({QDateTime(QDate(2026, 11, 1), QTime(0, 0), QTimeZone::utc()), Amount(i)});
    QCOMPARE(thinned(same, 30), (Series{same.first(), same.last()}));
}

void tst_Series::whatStaysLevelHasAPointADay()
{
    const QDateTime begin(QDate(2026, 11, 1), QTime(0, 0), QTimeZone::utc());
    const auto point = [&](double day, int amount) { return Point{begin.addSecs(qint64(day * 24 * 3600)), Amount(amount)}; };
    QCOMPARE(continued({}, point(3, 5), begin), (Series{point(3, 5)}));
    QCOMPARE(continued({point(1, 9), point(2.5, 7)}, point(2.5, 7), begin), (Series{point(1, 9), point(2.5, 7)}));
    QCOMPARE(continued({point(0, 9), point(2.5, 9), point(2.75, 7)}, point(5, 7), begin),
             (Series{point(0, 9), point(1, 9), point(2, 9), point(2.5, 9), point(2.75, 7), point(3.75, 7), point(4.75, 7), point(5, 7)}));
    // What lies before is not gone into; where it was level it is cut there, and else nothing is known of that time.
    QCOMPARE(continued({point(-200, 9)}, point(1.5, 9), begin), (Series{point(0, 9), point(1, 9), point(1.5, 9)}));
    QCOMPARE(continued({point(-200, 9)}, point(1.5, 8), begin), (Series{point(-200, 9), point(1.5, 8)}));
    QCOMPARE(continued({point(-200, 9), point(-100, 9)}, point(1, 8), begin), (Series{point(-100, 9), point(1, 8)}));
}

QTEST_APPLESS_MAIN(tst_Series)
#include "tst_series.moc"
