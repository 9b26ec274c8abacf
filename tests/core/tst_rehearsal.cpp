// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Rehearsal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMarkWarnsOnceAnEpisode()
    {
        // Ten days from 100 down to 10, filled up, and down again.
        QCOMPARE(told(twice(), mark(u"45"_s)), u"day 6 low, day 16 low"_s);
        QCOMPARE(told(twice(), mark(u"45"_s, u"15"_s)), u"day 6 low, day 9 critical, day 16 low, day 19 critical"_s);
        QCOMPARE(told(twice(), mark(u"5"_s)), QString());
        QCOMPARE(told(twice(), mark(u"50%"_s)), u"day 5 low, day 15 low"_s);
    }
    void whatWasBeforeIsOnlyKnown()
    {
        QCOMPARE(told(twice(), mark(u"45"_s), 10), u"day 16 low"_s);
        QCOMPARE(told(twice(), mark(u"45"_s), 7), u"day 16 low"_s); // it has been low since day 6
    }
    void remindersAreToldApart()
    {
        const Series flat{{day(0), Amount(100)}, {day(1), Amount(10)}, {day(4), Amount(9)}};
        QCOMPARE(told(flat, mark(u"50"_s, u"20"_s)), u"day 1 critical, day 2 critical again, day 3 critical again, day 4 critical again"_s);
    }
    void theRunwayIsWhatWasKnownThen()
    {
        Series steady;
        for (int hour = 0; hour < 24 * 9; ++hour)
            steady.append({day(0).addSecs(hour * 3600), *Amount::fromString(QString::number(240 - hour))});
        const auto alerts = rehearse(steady, balance(), mark(u"7d"_s, u"2d"_s), day(0));
        QCOMPARE(alerts.size(), 2);
        QCOMPARE(alerts.first().why, Why::Runway);
        QCOMPARE(day(0).daysTo(alerts.first().at), 3);
        QCOMPARE(day(0).daysTo(alerts.last().at), 8);
    }
    void aFallIsNotDoubtedSinceItWasRecorded()
    {
        const Series fall{{day(0), Amount(100)}, {day(1), Amount(0)}};
        QCOMPARE(told(fall, mark(u"50"_s)), u"day 1 empty"_s);
    }
    void theProvidersLimitIsTheTank()
    {
        auto limited = balance();
        limited.limit = Amount(1000);
        QCOMPARE(rehearse({{day(0), Amount(150)}, {day(1), Amount(90)}}, limited, mark(u"10%"_s), day(0)).size(), 1);
        QCOMPARE(rehearse({{day(0), Amount(150)}, {day(1), Amount(90)}}, balance(), mark(u"10%"_s), day(0)).size(), 0);
    }
    void expiryIsLeftOut()
    {
        auto expiring = balance();
        expiring.expiresAt = day(3);
        auto both = mark(u"5"_s);
        both.expiryLow = 14;
        QVERIFY(rehearse({{day(0), Amount(100)}, {day(1), Amount(90)}}, expiring, both, day(0)).isEmpty());
    }
    void nothingIsMadeOfNothing()
    {
        QVERIFY(rehearse({}, balance(), mark(u"5"_s), day(0)).isEmpty());
    }

private:
    static QDateTime day(int number) { return QDateTime(QDate(2026, 9, 1), QTime(0, 0), Qt::UTC).addDays(number); }
    static Balance balance() { return {.key = u"credits"_s, .label = u"Credits"_s, .unit = u"credits"_s, .amount = Amount(10)}; }
    static Mark mark(const QString &low, const QString &critical = {})
    {
        return {.low = Threshold::fromString(low), .critical = Threshold::fromString(critical)};
    }
    static Series twice()
    {
        Series series;
        for (int number = 0; number < 20; ++number)
            series.append({day(number), Amount(100 - 10 * (number % 10))});
        return series;
    }
    static QString told(const Series &past, const Mark &mark, int since = 0)
    {
        QStringList words;
        for (const auto &alert : rehearse(past, balance(), mark, day(since)))
            words += u"day %1 %2%3"_s.arg(day(0).daysTo(alert.at)).arg(levelName(alert.level), alert.repeated ? u" again"_s : QString());
        return words.join(u", "_s);
    }
};

QTEST_APPLESS_MAIN(tst_Rehearsal)
#include "tst_rehearsal.moc"
