// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/thresholdinput.h"

#include "language.h"

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
        QTest::newRow("days") << u"en"_s << u"7d"_s << u"7d"_s;
        QTest::newRow("days apart") << u"en"_s << u" 7 D "_s << u"7d"_s;
        QTest::newRow("days in full") << u"en"_s << u"2.5 days"_s << u"2.5d"_s;
        QTest::newRow("one day") << u"en"_s << u"1 day"_s << u"1d"_s;
        QTest::newRow("German days") << u"de"_s << u"2,5 Tage"_s << u"2.5d"_s;
        QTest::newRow("one German day") << u"de"_s << u"1 tag"_s << u"1d"_s;
        QTest::newRow("d is a day in German, too") << u"de"_s << u"7d"_s << u"7d"_s;
        QTest::newRow("Arabic days") << u"ar"_s << u"٧ أيام"_s << u"7d"_s;
        QTest::newRow("many Arabic days") << u"ar"_s << u"١٤ يومًا"_s << u"14d"_s;
        QTest::newRow("d behind Arabic digits") << u"ar_EG"_s << u"٧ d"_s << u"7d"_s;
        QTest::newRow("an Arabic share") << u"ar_EG"_s << u"٢٠٪"_s << u"20%"_s;
        QTest::newRow("more than 100 days are no share") << u"en"_s << u"120 d"_s << u"120d"_s;
        QTest::newRow("hours") << u"en"_s << u"7 h"_s << QString();
        QTest::newRow("only a unit") << u"en"_s << u"d"_s << QString();
        QTest::newRow("negative days") << u"en"_s << u"-7 d"_s << QString();
        QTest::newRow("days of another language") << u"en"_s << u"7 Tage"_s << QString();
        QTest::newRow("more digits than are kept") << u"en"_s << u"1234567890123456789"_s << QString();
        QTest::newRow("infinity") << u"en"_s << u"inf"_s << QString();
    }

    void readsAsTheLocaleWrites()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QFETCH(QString, read);
        const Language language(locale.left(2));
        const auto threshold = thresholdFromInput(typed, QLocale(locale));
        QCOMPARE(threshold.has_value(), !read.isEmpty());
        if (threshold)
            QCOMPARE((*threshold)->toString(), read);
        else
            QVERIFY(!threshold.error().what.isEmpty());
    }

    void emptyIsNothing()
    {
        QCOMPARE(thresholdFromInput(u"  "_s)->has_value(), false);
        QCOMPARE(daysFromInput(u"  "_s)->has_value(), false);
    }

    void aRefusalSaysAllThreeKinds()
    {
        const auto said = thresholdFromInput(u"lots"_s, QLocale::c()).error().what;
        for (const auto &kind : {u"lots"_s, u" 50"_s, u"20\u00a0%"_s, u"7\u00a0d"_s})
            QVERIFY2(said.contains(kind), qPrintable(said));
    }

    void daysAheadAreWholeNumbers_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("read"); // -1: refused
        QTest::newRow("some") << u"en"_s << u" 14 "_s << 14;
        QTest::newRow("never") << u"en"_s << u"0"_s << 0;
        QTest::newRow("the most") << u"en"_s << u"3650"_s << 3650;
        QTest::newRow("grouped") << u"en"_s << u"3,650"_s << 3650;
        QTest::newRow("too many") << u"en"_s << u"3651"_s << -1;
        QTest::newRow("more than a number holds") << u"en"_s << u"99999999999"_s << -1;
        QTest::newRow("with its unit") << u"en"_s << u"14 days"_s << 14;
        QTest::newRow("a fraction") << u"en"_s << u"1.5"_s << -1;
        QTest::newRow("negative") << u"en"_s << u"-1"_s << -1;
        QTest::newRow("a share") << u"en"_s << u"20%"_s << -1;
        QTest::newRow("words") << u"en"_s << u"soon"_s << -1;
        QTest::newRow("Arabic digits") << u"ar_EG"_s << u"١٤"_s << 14;
    }

    void daysAheadAreWholeNumbers()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QFETCH(int, read);
        const auto days = daysFromInput(typed, QLocale(locale));
        QCOMPARE(days.has_value(), read >= 0);
        if (days)
            QCOMPARE(**days, read);
        else
            QVERIFY(days.error().what.contains(typed));
    }

    void whatIsShownReadsBackTheSame_data()
    {
        QTest::addColumn<QString>("locale");
        for (const auto &name : {u"en"_s, u"de"_s, u"fr"_s, u"de_CH"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void daysAreWrittenWithTheirUnit() { QCOMPARE(inputFrom(*Threshold::fromString(u"7d"), QLocale::c()), u"7 d"_s); }

    void whatIsShownReadsBackTheSame()
    {
        QFETCH(QString, locale);
        for (const auto &text : {u"1250.50"_s, u"20%"_s, u"0.000001"_s, u"7d"_s, u"2.5d"_s}) {
            const auto threshold = *Threshold::fromString(text);
            QCOMPARE(thresholdFromInput(inputFrom(threshold, QLocale(locale)), QLocale(locale)).value(), std::optional(threshold));
        }
    }
};

QTEST_MAIN(tst_ThresholdInput)
#include "tst_thresholdinput.moc"
