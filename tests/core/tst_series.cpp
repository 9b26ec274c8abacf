// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class tst_Series : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRiseOfMoreThanATwentiethIsATopUp_data();
    void aRiseOfMoreThanATwentiethIsATopUp();
    void topUpsAreTheirFirstPoints();
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

QTEST_APPLESS_MAIN(tst_Series)
#include "tst_series.moc"
