// SPDX-License-Identifier: GPL-3.0-or-later
#include "quiethours.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_QuietHours : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void endsWhenItEnds_data();
    void endsWhenItEnds();
};

void tst_QuietHours::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("a night") << u"22:00-07:30"_s << true;
    QTest::newRow("a noon") << u"12:00-13:00"_s << true;
    QTest::newRow("no time at all") << u"12:00-12:00"_s << false;
    QTest::newRow("no such time") << u"22:00-24:00"_s << false;
    QTest::newRow("one time") << u"22:00"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_QuietHours::readsAndWrites()
{
    QFETCH(QString, text);
    QFETCH(bool, isRight);
    const auto hours = QuietHours::fromString(text);
    QCOMPARE(hours.has_value(), isRight);
    if (hours)
        QCOMPARE(hours->toString(), text);
}

void tst_QuietHours::endsWhenItEnds_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QDateTime>("end");
    const QDate day(2026, 11, 22);
    const auto night = u"22:00-07:00"_s;
    QTest::newRow("before") << night << QDateTime(day, QTime(21, 59, 59)) << QDateTime();
    QTest::newRow("begins") << night << QDateTime(day, QTime(22, 0)) << QDateTime(day.addDays(1), QTime(7, 0));
    QTest::newRow("past midnight") << night << QDateTime(day, QTime(0, 1)) << QDateTime(day, QTime(7, 0));
    QTest::newRow("is over") << night << QDateTime(day, QTime(7, 0)) << QDateTime();
    const auto noon = u"12:00-13:00"_s;
    QTest::newRow("within a day") << noon << QDateTime(day, QTime(12, 30)) << QDateTime(day, QTime(13, 0));
    QTest::newRow("after it") << noon << QDateTime(day, QTime(13, 0)) << QDateTime();
}

void tst_QuietHours::endsWhenItEnds()
{
    QFETCH(QString, hours);
    QFETCH(QDateTime, at);
    QTEST(QuietHours::fromString(hours)->endAfter(at), "end");
}

QTEST_APPLESS_MAIN(tst_QuietHours)
#include "tst_quiethours.moc"
