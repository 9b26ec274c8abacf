// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_ForecastCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    /// 24 a day for ten days up to now, when \a left are left.
    void spend(double left)
    {
        for (int hour = 240; hour > 0; hour -= 6) {
            const auto amount = QString::number(left + hour, 'f', 0);
            m_cli->history.series[u"demo"_s][u"credits"_s][m_cli->now.addSecs(-hour * 3600)] = *Amount::fromString(amount);
        }
        answer(QString::number(left, 'f', 0).toUtf8());
        m_cli->run({u"refresh"_s});
    }
    void answer(const QByteArray &amount)
    {
        m_cli->http.answer = [this, amount](const HttpRequest &) -> Result<HttpReply> { return demoReply(amount, m_cli->now); };
    }
    static QByteArray csv(int topUpAtHour = -1)
    {
        QByteArray text = "time,amount\n";
        const QDateTime begin({2026, 11, 1}, {0, 0}, Qt::UTC);
        int left = 500;
        for (int hour = 0; hour <= 240; hour += 6) {
            left += hour == topUpAtHour ? 606 : -6;
            text += begin.addSecs(hour * 3600).toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(left) + ".50\n";
        }
        return text;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_cli = std::make_unique<CliDesk>();
    }

    void ofABalanceItSaysWhatStatusSays()
    {
        m_cli->addDemo();
        spend(240);
        const auto json = m_cli->runJson({u"forecast"_s, u"demo"_s, u"credits"_s});
        QCOMPARE(json.keys(), (QStringList{u"confidence"_s, u"emptyFrom"_s, u"emptyTo"_s, u"perDay"_s, u"samples"_s, u"since"_s, u"spent"_s,
                                           u"state"_s, u"topUps"_s}));
        const auto runway = m_cli->runJson({u"status"_s})[u"accounts"_s][0][u"balances"_s][0][u"runway"_s].toObject();
        QCOMPARE(runway[u"state"_s], u"draining"_s);
        QVERIFY(!runway[u"emptyTo"_s].isNull());
        for (auto it = runway.begin(); it != runway.end(); ++it)
            QCOMPARE(json[it.key()], *it);
        QCOMPARE(json[u"perDay"_s], u"24.0"_s);
        QCOMPARE(json[u"confidence"_s], 0.8);
        QCOMPARE(json[u"samples"_s], 41);
        QCOMPARE(json[u"since"_s], u"2026-11-12T14:00:00Z"_s);
        QCOMPARE(json[u"topUps"_s], QJsonArray());
        QCOMPARE(json[u"spent"_s], u"240"_s);
    }
    void aReadingThatBroughtNothingNewCountsToo()
    {
        m_cli->addDemo();
        spend(240);
        m_cli->now = m_cli->now.addSecs(20 * 3600);
        m_cli->run({u"refresh"_s});
        const auto json = m_cli->runJson({u"forecast"_s, u"demo"_s, u"credits"_s});
        QCOMPARE(json[u"samples"_s], 42);
        const auto runway = m_cli->runJson({u"status"_s})[u"accounts"_s][0][u"balances"_s][0][u"runway"_s];
        QCOMPARE(json[u"emptyFrom"_s], runway[u"emptyFrom"_s]);
        QCOMPARE(json[u"emptyTo"_s], runway[u"emptyTo"_s]);
    }
    void membersStandInTheirOrder()
    {
        m_cli->files[u"a.csv"_s] = csv();
        const auto text = m_cli->run({u"forecast"_s, u"--csv"_s, u"a.csv"_s, u"--json"_s}).out;
        qsizetype at = 0;
        for (const auto &key : {u"state"_s, u"perDay"_s, u"emptyFrom"_s, u"emptyTo"_s, u"confidence"_s, u"samples"_s, u"since"_s, u"topUps"_s, u"spent"_s}) {
            const auto next = text.indexOf(u"\n  \"%1\": "_s.arg(key));
            QVERIFY2(next >= at, qPrintable(key));
            at = next;
        }
    }
    void theTimeSinceTheLastReadingDoesNotCount()
    {
        m_cli->addDemo();
        spend(240);
        const auto before = m_cli->run({u"forecast"_s, u"demo"_s, u"credits"_s}).out;
        QVERIFY2(before.contains(u"Counted from "_s), qPrintable(before));
        m_cli->now = m_cli->now.addDays(5);
        QCOMPARE(m_cli->run({u"forecast"_s, u"demo"_s, u"credits"_s}).out, before);
    }
    void ofAFileNothingElseIsNeeded()
    {
        m_cli->files[u"a.csv"_s] = csv(120);
        const auto json = m_cli->runJson({u"forecast"_s, u"--csv"_s, u"a.csv"_s});
        QCOMPARE(json[u"state"_s], u"draining"_s);
        QCOMPARE(json[u"perDay"_s], u"24.0"_s);
        QCOMPARE(json[u"samples"_s], 41);
        QCOMPARE(json[u"spent"_s], u"234.00"_s);
        QCOMPARE(json[u"topUps"_s], (QJsonArray{QJsonObject{{u"at"_s, u"2026-11-06T00:00:00Z"_s}, {u"amount"_s, u"606.00"_s}}}));
        QVERIFY(m_cli->http.sent.isEmpty());
        QCOMPARE(m_cli->secrets.reads, 0);
    }
    void readsLikeThreeSentences()
    {
        qputenv("TZ", "UTC");
        m_cli->files[u"-"_s] = csv(120);
        QCOMPARE(m_cli->run({u"forecast"_s, u"--csv"_s, u"-"_s}).out,
                 u"Empty in 31 to 43 days (12 Dec 2026 to 24 Dec 2026), at 24.0 a day. The range holds the date in 80 % of all cases.\n"
                 "Counted from 2026-11-11 00:00, from 41 samples since 2026-11-01 00:00.\n"
                 "Spent: 234.00; top-ups: 1, the last of 606.00 on 2026-11-06 00:00.\n"_s);
    }
    void ofALongFileTheLastWeeksCount()
    {
        QByteArray text = "time,amount\n";
        const QDateTime end({2026, 11, 1}, {0, 0}, Qt::UTC);
        for (int day = 365; day >= 0; --day)
            text += end.addDays(-day).toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(1000 + (day > 40 ? 50 * day : day * 20)) + '\n';
        m_cli->files[u"a.csv"_s] = text;
        const auto json = m_cli->runJson({u"forecast"_s, u"--csv"_s, u"a.csv"_s});
        QCOMPARE(json[u"perDay"_s], u"20.0"_s);
        QCOMPARE(json[u"samples"_s], 30); // 28 days, and the one that they begin with
    }
    void saysWhyThereIsNoRange_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("says");
        QTest::newRow("collecting") << QByteArray("2026-11-01T00:00:00Z,5\n") << u"collecting"_s << u"readings"_s;
        QTest::newRow("empty") << QByteArray("2026-11-01T00:00:00Z,0\n") << u"unknown"_s << u"empty already"_s;
        QByteArray still;
        for (int day = 1; day < 10; ++day)
            still += "2026-11-0" + QByteArray::number(day) + "T00:00:00Z,5\n";
        QTest::newRow("steady") << still << u"steady"_s << u"Not draining"_s;
    }
    void saysWhyThereIsNoRange()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, says);
        m_cli->files[u"a.csv"_s] = "time,amount\n" + rows;
        const auto json = m_cli->runJson({u"forecast"_s, u"--csv"_s, u"a.csv"_s});
        QTEST(json[u"state"_s].toString(), "state");
        for (const auto &key : {u"perDay"_s, u"emptyFrom"_s, u"emptyTo"_s, u"confidence"_s})
            QVERIFY2(json[key].isNull(), qPrintable(key));
        const auto text = m_cli->run({u"forecast"_s, u"--csv"_s, u"a.csv"_s}).out;
        QVERIFY2(text.contains(says) && !text.contains(u"80 %"_s), qPrintable(text));
    }
    void theUnlimitedHasNoForecast()
    {
        m_cli->monitor.watch({.account = demoAccount(), .readAt = m_cli->now,
                              .balances = {{.balance = {.key = u"credits"_s, .label = u"Credits"_s, .unit = u"credits"_s, .amount = {}}}}});
        QCOMPARE(m_cli->runJson({u"forecast"_s, u"demo"_s, u"credits"_s})[u"state"_s], u"unknown"_s);
        QCOMPARE(m_cli->run({u"forecast"_s, u"demo"_s, u"credits"_s}).out, u"It is unlimited.\n"_s);
    }
    void refusesWithOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{} << 64 << u"--csv FILE"_s;
        QTest::newRow("no key") << QStringList{u"demo"_s} << 64 << u"KEY"_s;
        QTest::newRow("account") << QStringList{u"nobody"_s, u"credits"_s} << 64 << u"no account 'nobody'"_s;
        QTest::newRow("balance") << QStringList{u"demo"_s, u"gold"_s} << 64 << u"no balance 'gold'"_s;
        QTest::newRow("never read") << QStringList{u"fresh"_s, u"credits"_s} << 64 << u"plimsollctl refresh fresh"_s;
        QTest::newRow("both") << QStringList{u"demo"_s, u"credits"_s, u"--csv"_s, u"bad.csv"_s} << 64 << u"either"_s;
        QTest::newRow("no file") << QStringList{u"--csv"_s, u"none.csv"_s} << 65 << u"none.csv"_s;
        QTest::newRow("bad file") << QStringList{u"--csv"_s, u"bad.csv"_s} << 65 << u"bad.csv:2: 'soon' is not a time"_s;
        QTest::newRow("bad standard input") << QStringList{u"--csv"_s, u"-"_s} << 65 << u"standard input:1: "_s;
    }
    void refusesWithOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(QString, says);
        m_cli->addDemo();
        m_cli->run({u"refresh"_s});
        m_cli->addDemo(u"fresh"_s);
        m_cli->files[u"bad.csv"_s] = "time,amount\nsoon,5\n";
        m_cli->files[u"-"_s] = "a,b\n";
        const auto answer = m_cli->run(QStringList{u"forecast"_s} + arguments);
        QCOMPARE(answer.exit, exit);
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }
    void whatHistoryWritesItReads()
    {
        m_cli->addDemo();
        spend(240);
        const auto expected = m_cli->runJson({u"forecast"_s, u"demo"_s, u"credits"_s});
        m_cli->files[u"-"_s] = m_cli->run({u"history"_s, u"demo"_s, u"--balance"_s, u"credits"_s, u"--csv"_s}).out.toUtf8();
        QCOMPARE(m_cli->runJson({u"forecast"_s, u"--csv"_s, u"-"_s}), expected);
    }
};

QTEST_GUILESS_MAIN(tst_ForecastCommand)
#include "tst_forecastcommand.moc"
