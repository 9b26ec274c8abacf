// SPDX-License-Identifier: GPL-3.0-or-later
#include "democourse.h"

#include <QTest>
#include <QTimeZone>

class tst_DemoCourse : public QObject
{
    Q_OBJECT
    const QDateTime m_begin{QDate(2026, 11, 24), QTime(14, 20), QTimeZone::utc()}; // a Tuesday
    const DemoCourse m_course{{1240, 38, 240, 6000}, m_begin, 2};

    qint64 spentOn(const QDate &day) const
    {
        const QDateTime morning(day, QTime(0, 20), QTimeZone::utc());
        return m_course.at(morning) - m_course.at(morning.addSecs(24 * 3600));
    }

private Q_SLOTS:
    void beginsWithWhatIsLeft() { QCOMPARE(m_course.at(m_begin), 1240); }

    void drainsSlowlyFromTheBeginningOnAndNeverBelowZero()
    {
        QCOMPARE(m_course.at(m_begin.addSecs(3600)), 1240 - 38);
        QVERIFY(m_course.at(m_begin.addSecs(300)) < 1240);
        QCOMPARE(m_course.at(m_begin.addDays(30)), 0);
    }

    void weekendsAreQuiet()
    {
        const auto thursday = spentOn(QDate(2026, 11, 19));
        const auto sunday = spentOn(QDate(2026, 11, 22));
        QVERIFY(sunday > 0);
        QVERIFY2(thursday > 3 * sunday, qPrintable(QStringLiteral("%1 %2").arg(thursday).arg(sunday)));
    }

    void aYearHasTopUpsFromLowToFull()
    {
        int topUps = 0;
        for (int hour = 365 * 24; hour > 0; --hour) {
            const auto before = m_course.at(m_begin.addSecs(-3600 * hour));
            const auto after = m_course.at(m_begin.addSecs(-3600 * (hour - 1)));
            QVERIFY(before >= 240 && before <= 6000);
            if (after <= before)
                continue;
            ++topUps;
            QCOMPARE(before, 240);
            QVERIFY(after > 5900);
        }
        QVERIFY(topUps >= 6);
    }

    void isTheSameEachTime()
    {
        const DemoCourse again({1240, 38, 240, 6000}, m_begin, 2);
        const DemoCourse other({1240, 38, 240, 6000}, m_begin, 3);
        const auto lastYear = m_begin.addDays(-300);
        QCOMPARE(again.at(lastYear), m_course.at(lastYear));
        QVERIFY(other.at(lastYear) != m_course.at(lastYear));
    }
};

QTEST_APPLESS_MAIN(tst_DemoCourse)
#include "tst_democourse.moc"
