// SPDX-License-Identifier: GPL-3.0-or-later
#include "mark.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Mark : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thresholdsAreAmountsSharesOrDays()
    {
        QCOMPARE(Threshold::fromString(u"50"), (Threshold{Threshold::Unit::Amount, Amount(50)}));
        QCOMPARE(Threshold::fromString(u"20%"), (Threshold{Threshold::Unit::Percent, Amount(20)}));
        QCOMPARE(Threshold::fromString(u"7d"), (Threshold{Threshold::Unit::Days, Amount(7)}));
    }
    void thresholdsSurviveTheirText_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"50", "0.50", "0", "12.5%", "100%", "7d"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void thresholdsSurviveTheirText()
    {
        QFETCH(QString, text);
        QCOMPARE(Threshold::fromString(text).value().toString(), text);
    }
    void refusesNonsense_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"", "%", "d", "-5", "101%", "-1%", "abc", "5h", "5%%", "20 percent"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesNonsense()
    {
        QFETCH(QString, text);
        QVERIFY(!Threshold::fromString(text));
    }
};

QTEST_APPLESS_MAIN(tst_Mark)
#include "tst_mark.moc"
