// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_TimeText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agesAndWaits_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("wait");
        QTest::newRow("nothing") << 0 << u"just now"_s << u"now"_s;
        QTest::newRow("seconds") << 59 << u"just now"_s << u"in 59 s"_s;
        QTest::newRow("minutes") << 60 << u"1 min ago"_s << u"in 1 min"_s;
        QTest::newRow("hours") << 3 * 3600 + 59 << u"3 h ago"_s << u"in 3 h"_s;
        QTest::newRow("a long day") << 47 * 3600 << u"47 h ago"_s << u"in 47 h"_s;
        QTest::newRow("days") << 5 * 86400 << u"5 days ago"_s << u"in 5 days"_s;
        QTest::newRow("clock set back") << -500 << u"just now"_s << u"now"_s;
    }
    void agesAndWaits()
    {
        QFETCH(int, seconds);
        const auto then = QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
        QTEST(ageText(then, then.addSecs(seconds)), "age");
        QTEST(untilText(then.addSecs(seconds), then), "wait");
    }
};

QTEST_APPLESS_MAIN(tst_TimeText)
#include "tst_timetext.moc"
