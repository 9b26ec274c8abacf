// SPDX-License-Identifier: GPL-3.0-or-later
#include "runwaytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using State = Runway::State;

class tst_RunwayText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); }

    void saysARange_data()
    {
        QTest::addColumn<Runway>("runway");
        QTest::addColumn<QString>("said");
        const auto draining = [](int fromHours, int toHours) {
            return Runway{.state = State::Draining, .perDay = Amount(12), .emptyFrom = now().addSecs(fromHours * 3600),
                          .emptyTo = toHours ? now().addSecs(toHours * 3600) : QDateTime()};
        };
        QTest::newRow("unknown") << Runway{} << QString();
        QTest::newRow("collecting") << Runway{.state = State::Collecting} << u"collecting"_s;
        QTest::newRow("steady") << Runway{.state = State::Steady} << u"steady"_s;
        QTest::newRow("days") << draining(5 * 24 + 1, 8 * 24 + 23) << u"5 to 8 days"_s;
        QTest::newRow("hours") << draining(14, 20) << u"14 to 20 h"_s;
        QTest::newRow("hours to days") << draining(40, 80) << u"1 to 3 days"_s;
        QTest::newRow("one number") << draining(5 * 24, 5 * 24 + 2) << u"about 5 days"_s;
        QTest::newRow("no end") << draining(5 * 24, 0) << u"5 days or more"_s;
        QTest::newRow("an end far away") << draining(50 * 24, 400 * 24) << u"50 days or more"_s;
        QTest::newRow("far away") << draining(400 * 24, 500 * 24) << u"over a year"_s;
        QTest::newRow("should be empty by now") << draining(-5, 3) << u"0 to 3 h"_s;
    }
    void saysARange()
    {
        QFETCH(Runway, runway);
        QTEST(runwayText(runway, now()), "said");
    }

    void theSentenceHasDatesAndSpend()
    {
        const Runway runway{.state = State::Draining, .perDay = Amount::fromString(u"12.5"), .emptyFrom = now().addDays(7),
                            .emptyTo = now().addDays(10)};
        QCOMPARE(runwaySentence(runway, u"credits"_s, now()), u"Empty in 7 to 10 days (11/29/26 to 12/2/26), at 12.5 credits a day."_s);
        QVERIFY(runwaySentence({}, u"credits"_s, now()).isEmpty());
    }

private:
    static QDateTime now() { return QDateTime(QDate(2026, 11, 22), QTime(14, 0), Qt::UTC); }
};

QTEST_APPLESS_MAIN(tst_RunwayText)
#include "tst_runwaytext.moc"
