// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/thresholdinput.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_ThresholdInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsTheLocaleWrites_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read"); // empty: refused
        QTest::newRow("whole") << u"en"_s << u"50"_s << u"50"_s;
        QTest::newRow("point") << u"en"_s << u" 2.50 "_s << u"2.50"_s;
        QTest::newRow("grouped") << u"en"_s << u"1,250.5"_s << u"1250.5"_s;
        QTest::newRow("share") << u"en"_s << u"20 %"_s << u"20%"_s;
        QTest::newRow("German comma") << u"de"_s << u"2,5"_s << u"2.5"_s;
        QTest::newRow("German thousands are not a fraction") << u"de"_s << u"1.000"_s << u"1000"_s;
        QTest::newRow("a point that is no German thousands") << u"de"_s << u"2.5"_s << QString();
        QTest::newRow("Arabic digits") << u"ar_EG"_s << u"٥٠"_s << u"50"_s;
        QTest::newRow("words") << u"en"_s << u"many"_s << QString();
        QTest::newRow("scientific") << u"en"_s << u"1e3"_s << QString();
        QTest::newRow("negative") << u"en"_s << u"-1"_s << QString();
        QTest::newRow("more than all") << u"en"_s << u"101%"_s << QString();
        QTest::newRow("only a sign") << u"en"_s << u"%"_s << QString();
        QTest::newRow("days, which need a forecast") << u"en"_s << u"7d"_s << QString();
        QTest::newRow("more digits than are kept") << u"en"_s << u"1234567890123456789"_s << QString();
        QTest::newRow("infinity") << u"en"_s << u"inf"_s << QString();
    }

    void readsAsTheLocaleWrites()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QFETCH(QString, read);
        const auto threshold = thresholdFromInput(typed, QLocale(locale));
        QCOMPARE(threshold.has_value(), !read.isEmpty());
        if (threshold)
            QCOMPARE((*threshold)->toString(), read);
        else
            QVERIFY(!threshold.error().what.isEmpty());
    }

    void emptyIsNothing() { QCOMPARE(thresholdFromInput(u"  "_s)->has_value(), false); }

    void whatIsShownReadsBackTheSame_data()
    {
        QTest::addColumn<QString>("locale");
        for (const auto &name : {u"en"_s, u"de"_s, u"fr"_s, u"de_CH"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void whatIsShownReadsBackTheSame()
    {
        QFETCH(QString, locale);
        for (const auto &text : {u"1250.50"_s, u"20%"_s, u"0.000001"_s}) {
            const auto threshold = *Threshold::fromString(text);
            QCOMPARE(thresholdFromInput(inputFrom(threshold, QLocale(locale)), QLocale(locale)).value(), std::optional(threshold));
        }
    }
};

QTEST_APPLESS_MAIN(tst_ThresholdInput)
#include "tst_thresholdinput.moc"
