// SPDX-License-Identifier: GPL-3.0-or-later
#include "duration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Duration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatPeopleWrite()
    {
        QCOMPARE(durationFromString(u"90s"), 90s);
        QCOMPARE(durationFromString(u"15m"), 15min);
        QCOMPARE(durationFromString(u"2h"), 2h);
        QCOMPARE(durationFromString(u"30d"), 30 * 24h);
        QCOMPARE(durationFromString(u"1w"), 7 * 24h);
    }
    void refusesWhatIsNotADuration_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"", "m", "15", "0m", "-5m", "+5m", "1.5h", "15 m", "15min", "9999999999d", "4000d", "m15"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNotADuration()
    {
        QFETCH(QString, text);
        QVERIFY(!durationFromString(text));
    }
    void writesTheShortestText()
    {
        QCOMPARE(durationToString(900s), u"15m"_s);
        QCOMPARE(durationToString(90s), u"90s"_s);
        QCOMPARE(durationToString(2h), u"2h"_s);
        QCOMPARE(durationToString(14 * 24h), u"14d"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Duration)
#include "tst_duration.moc"
