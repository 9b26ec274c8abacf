// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsaltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_RehearsalText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysHowOftenAndWhenFirst()
    {
        const auto text = rehearsalText({alertOn(4), alertOn(9), alertOn(20)}, 720h);
        QVERIFY2(text.contains(u"3"_s) && text.contains(u"30 days"_s) && text.contains(u"4 Nov 2026"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"reminder"_s), qPrintable(text));
    }
    void remindersAreCountedApart()
    {
        auto reminder = alertOn(10);
        reminder.repeated = true;
        const auto text = rehearsalText({alertOn(9), reminder, reminder}, 720h);
        QVERIFY2(text == u"Would have warned once in 30 days, on 9 Nov 2026. Daily reminders: 2."_s, qPrintable(text));
    }
    void nothingIsSaidToo()
    {
        QCOMPARE(rehearsalText({}, 720h), u"Would not have warned in 30 days."_s);
    }

private:
    static Alert alertOn(int day)
    {
        return {.account = {}, .accountLabel = {}, .level = Level::Low, .at = QDateTime({2026, 11, day}, {12, 0}, Qt::UTC)};
    }
};

QTEST_APPLESS_MAIN(tst_RehearsalText)
#include "tst_rehearsaltext.moc"
