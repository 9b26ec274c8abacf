// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycsv.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class tst_HistoryCsv : public QObject
{
    Q_OBJECT

private:
    static Sample sample(int minute, const QString &key, QStringView amount)
    {
        return {QDateTime(QDate(2026, 11, 22), QTime(14, minute), QTimeZone::utc()), key, *Amount::fromString(amount)};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::German, QLocale::Germany}); } // figures are the same in every language

    void oneBalance()
    {
        QCOMPARE(historyCsv({sample(0, u"mail"_s, u"0.6000"), sample(5, u"mail"_s, u"-1")}, false),
                 u"time,amount\n2026-11-22T14:00:00Z,0.6000\n2026-11-22T14:05:00Z,-1\n"_s);
    }

    void oneAccount()
    {
        QCOMPARE(historyCsv({sample(0, u"a,\"b\""_s, u"5")}, true), u"time,key,amount\n2026-11-22T14:00:00Z,\"a,\"\"b\"\"\",5\n"_s);
    }

    void allAccounts()
    {
        QCOMPARE(historyCsv({{u"ocean"_s, {sample(0, u"mail"_s, u"5")}},
                             {u"empty"_s, {}},
                             {u"ocean-2"_s, {sample(1, u"mail"_s, u"6"), sample(2, u"x,y"_s, u"7")}}}),
                 u"account,time,key,amount\n"
                 "ocean,2026-11-22T14:00:00Z,mail,5\n"
                 "ocean-2,2026-11-22T14:01:00Z,mail,6\n"
                 "ocean-2,2026-11-22T14:02:00Z,\"x,y\",7\n"_s);
    }

    void whatWasWrittenIsReadBack()
    {
        const QList<Sample> samples{sample(0, u"mail"_s, u"0.6000"), sample(5, u"mail"_s, u"-1"), sample(9, u"mail"_s, u"123456789012345678")};
        for (const auto withKey : {false, true}) {
            const auto series = seriesFromCsv(historyCsv(samples, withKey), u"f"_s);
            QVERIFY2(series, series ? "" : qPrintable(series.error().what));
            QCOMPARE(series->size(), samples.size());
            for (qsizetype i = 0; i < samples.size(); ++i) {
                QCOMPARE(series->at(i).at, samples[i].at);
                QCOMPARE(series->at(i).amount.toString(), samples[i].amount.toString());
            }
        }
        QVERIFY(seriesFromCsv(historyCsv({{u"a"_s, samples}}), u"f"_s));
    }

    void readsWhatOthersWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"time,amount\n2026-11-22T14:00:00Z,7.50\n2026-11-22T14:05:00Z,6\n"_s;
        QTest::newRow("no line end at the end") << u"time,amount\n2026-11-22T14:00:00Z,7.50\n2026-11-22T14:05:00Z,6"_s;
        QTest::newRow("CRLF") << u"time,amount\r\n2026-11-22T14:00:00Z,7.50\r\n2026-11-22T14:05:00Z,6\r\n"_s;
        QTest::newRow("byte order mark") << u"\ufefftime,amount\n2026-11-22T14:00:00Z,7.50\n2026-11-22T14:05:00Z,6\n"_s;
        QTest::newRow("empty lines") << u"\n\ntime,amount\n\r\n2026-11-22T14:00:00Z,7.50\n\n\n2026-11-22T14:05:00Z,6\n\n"_s;
        QTest::newRow("quotes") << u"\"time\",\"amount\"\n\"2026-11-22T14:00:00Z\",\"7.50\"\n2026-11-22T14:05:00Z,\"6\"\n"_s;
        QTest::newRow("blanks") << u"time , amount\n 2026-11-22T14:00:00Z ,\t7.50\n2026-11-22T14:05:00Z, 6 \n"_s;
        QTest::newRow("other columns") << u"note,amount,time\n\"a \"\"b\"\",\nc\",7.50,2026-11-22T14:00:00Z\n,6,2026-11-22T14:05:00Z,more\n"_s;
        QTest::newRow("offsets") << u"time,amount\n2026-11-22T15:00:00+01:00,7.50\n2026-11-22T04:35:00-09:30,6\n"_s;
        QTest::newRow("fractions, small letters, a blank") << u"time,amount\n2026-11-22 14:00:00.000z,7.50\n2026-11-22t14:05:00.0Z,6.0\n"_s;
        QTest::newRow("not in order") << u"time,amount\n2026-11-22T14:05:00Z,6\n2026-11-22T14:00:00Z,7.50\n"_s;
        QTest::newRow("twice the same") << u"time,amount\n2026-11-22T14:00:00Z,7.50\n2026-11-22T14:05:00Z,6\n2026-11-22T15:00:00+01:00,7.5\n"_s;
        QTest::newRow("one balance by its key") << u"account,key,time,amount\no,c,2026-11-22T14:00:00Z,7.50\no,c,2026-11-22T14:05:00Z,6\n"_s;
    }
    void readsWhatOthersWrite()
    {
        QFETCH(QString, text);
        const auto series = seriesFromCsv(text, u"f.csv"_s);
        QVERIFY2(series, series ? "" : qPrintable(series.error().where + u' ' + series.error().what));
        const auto first = sample(0, {}, u"7.50"), second = sample(5, {}, u"6");
        QCOMPARE(*series, (Series{{first.at, first.amount}, {second.at, second.amount}}));
        QCOMPARE(series->first().at.timeSpec(), Qt::UTC);
    }

    void refusesWithTheLineAndWhatToDo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &text, int line, const QString &says) { QTest::newRow(name) << text << line << says; };
        row("empty", u""_s, 1, u"empty"_s);
        row("empty lines only", u"\n\n"_s, 1, u"empty"_s);
        row("no header", u"2026-11-22T14:00:00Z,7\n"_s, 1, u"header"_s);
        row("semicolons", u"\ntime;amount\n"_s, 2, u"header"_s);
        row("no amount", u"time,value\n"_s, 1, u"header"_s);
        row("a column twice", u"time,amount,time\n"_s, 1, u"header"_s);
        row("the other column twice", u"time,amount,amount\n"_s, 1, u"header"_s);
        row("no rows", u"time,amount\n"_s, 2, u"no amount"_s);
        row("time", u"time,amount\n2026-11-22T14:00:00Z,7\nyesterday,6\n"_s, 3, u"'yesterday' is not a time"_s);
        row("time without offset", u"time,amount\n2026-11-22T14:00:00,7\n"_s, 2, u"is not a time"_s);
        row("a day", u"time,amount\n2026-11-22,7\n"_s, 2, u"is not a time"_s);
        row("a day that is none", u"time,amount\n2026-02-30T14:00:00Z,7\n"_s, 2, u"is not a time"_s);
        row("amount with a comma", u"time,amount\n2026-11-22T14:00:00Z,\"7,5\"\n"_s, 2, u"'7,5' is not an amount"_s);
        row("amount with a unit", u"time,amount\r\n\r\n2026-11-22T14:00:00Z,7 EUR\r\n"_s, 3, u"'7 EUR' is not an amount"_s);
        row("too exact", u"time,amount\n2026-11-22T14:00:00Z,0.1234567890123456789\n"_s, 2, u"is not an amount"_s);
        row("no amount in a row", u"time,amount\n2026-11-22T14:00:00Z\n"_s, 2, u"'' is not an amount"_s);
        row("after a line break in quotes", u"time,amount,note\n2026-11-22T14:00:00Z,7,\"a\nb\"\n2026-11-22T14:05:00Z,x,\n"_s, 4, u"'x'"_s);
        row("two amounts at one time", u"time,amount\n2026-11-22T14:00:00Z,7\n2026-11-22T14:05:00Z,6\n2026-11-22T15:00:00+01:00,5\n"_s, 4, u"another amount at 2026-11-22T14:00:00Z"_s);
        row("open quote", u"time,amount\n\"2026-11-22T14:00:00Z,7\n"_s, 2, u"quote"_s);
        row("text behind a quote", u"time,amount\n\"2026-11-22T14:00:00Z\"x,7\n"_s, 2, u"quote"_s);
        row("several balances", u"time,key,amount\n2026-11-22T14:00:00Z,a,7\n2026-11-22T14:05:00Z,b,6\n"_s, 3, u"'a' and 'b'"_s);
        row("several accounts", u"account,time,key,amount\no,2026-11-22T14:00:00Z,a,7\np,2026-11-22T14:05:00Z,a,6\n"_s, 3, u"'o' and 'p'"_s);
        row("long field", u"time,amount\n"_s + QString(5000, u'x') + u",7\n"_s, 2, QString(40, u'x') + u"…'"_s);
    }
    void refusesWithTheLineAndWhatToDo()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(QString, says);
        const auto series = seriesFromCsv(text, u"f.csv"_s);
        QVERIFY(!series);
        QCOMPARE(series.error().kind, Problem::Kind::BadData);
        QCOMPARE(series.error().where, u"f.csv:%1"_s.arg(line));
        QVERIFY2(series.error().what.contains(says), qPrintable(series.error().what));
        QVERIFY(!series.error().doNext.isEmpty());
        QVERIFY(series.error().what.size() < 200);
    }

    void aLongOneIsReadQuickly()
    {
        QString text = u"time,amount\n"_s;
        const auto begin = QDateTime(QDate(2020, 1, 1), QTime(0, 0), QTimeZone::utc());
        constexpr int Rows = 100'000;
        for (int i = 0; i < Rows; ++i)
            text += begin.addSecs(60 * (Rows - i)).toString(Qt::ISODate) + u",%1.25\n"_s.arg(i);
        QElapsedTimer timer;
        timer.start();
        const auto series = seriesFromCsv(text, u"f.csv"_s);
        QVERIFY(series);
        QCOMPARE(series->size(), Rows);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed()))); // 0.5 s without sanitizers
    }
};

QTEST_APPLESS_MAIN(tst_HistoryCsv)
#include "tst_historycsv.moc"
