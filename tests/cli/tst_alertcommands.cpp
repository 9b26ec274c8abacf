// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_AlertCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    Answer run(const QString &words) { return m_cli->run(words.split(u' ')); }
    const BalanceState &balance() const { return m_cli->monitor.state(u"demo"_s)->balances.first(); }
    void read(const QByteArray &left)
    {
        m_cli->http.answer = [this, left](const HttpRequest &) -> Result<HttpReply> { return demoReply(left, m_cli->now); };
        run(u"refresh"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliDesk>();
        m_cli->addDemo();
        run(u"mark set demo credits --low 100 --critical 20"_s);
        read("500");
    }
    void alertsAreListedTheLatestLast()
    {
        read("90");
        m_cli->now = m_cli->now.addSecs(60);
        read("15");
        deliverLast();
        const auto alerts = m_cli->runJson({u"alerts"_s})[u"alerts"_s].toArray();
        QCOMPARE(alerts.size(), 2);
        QCOMPARE(alerts[1].toObject(),
                 (QJsonObject{{u"account"_s, u"demo"_s}, {u"at"_s, u"2026-11-22T14:01:00Z"_s}, {u"key"_s, u"credits"_s}, {u"level"_s, u"critical"_s},
                              {u"amount"_s, u"15"_s}, {u"unit"_s, u"credits"_s}, {u"why"_s, u"mark"_s}, {u"threshold"_s, u"20"_s},
                              {u"failure"_s, QJsonValue::Null}, {u"repeated"_s, false}, {u"deliveredAt"_s, u"2026-11-22T14:02:00Z"_s},
                              {u"endedAt"_s, QJsonValue::Null}}));
        QCOMPARE(alerts[0].toObject()[u"endedAt"_s].toString(), u"2026-11-22T14:01:00Z"_s);
        const auto text = run(u"alerts"_s).out;
        QCOMPARE(text.count(u'\n'), 2);
        QVERIFY2(text.contains(u"Credits: 15 credits left, the mark is 20 credits"_s), qPrintable(text));
        QVERIFY2(text.contains(u"over before it was told"_s), qPrintable(text));
    }
    void alertsGoBackAWeekUnlessSaidOtherwise()
    {
        read("90");
        m_cli->now = m_cli->now.addDays(8);
        QVERIFY(m_cli->runJson({u"alerts"_s})[u"alerts"_s].toArray().isEmpty());
        QCOMPARE(run(u"alerts"_s).err, u"Nothing was warned of\n"_s);
        QCOMPARE(m_cli->runJson({u"alerts"_s, u"--since"_s, u"9d"_s})[u"alerts"_s].toArray().size(), 1);
        QCOMPARE(run(u"alerts --since yesterday"_s).exit, 64);
    }
    void snoozesForATimeUntilATopUpAndNoMore()
    {
        read("90");
        QVERIFY(run(u"snooze demo 12h"_s).out.contains(u"snoozed until"_s));
        QCOMPARE(balance().snooze, Snooze{m_cli->now.addSecs(12 * 3600)});
        QCOMPARE(run(u"snooze demo credits until-topup"_s).exit, 0);
        QCOMPARE(balance().snooze, Snooze{});
        QCOMPARE(m_cli->runJson({u"status"_s})[u"accounts"_s][0][u"balances"_s][0][u"snoozed"_s].toString(), u"until-topup"_s);
        QCOMPARE(run(u"snooze demo off"_s).exit, 0);
        QVERIFY(!balance().snooze);
    }
    void acknowledges()
    {
        read("90");
        QCOMPARE(run(u"acknowledge demo credits"_s).exit, 0);
        QVERIFY(balance().acknowledged);
        QVERIFY(run(u"status"_s).out.contains(u"acknowledged"_s));
    }
    void refusesWithOneLine_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("account") << u"snooze nobody 1d"_s << u"no account 'nobody'"_s;
        QTest::newRow("key") << u"snooze demo gold 1d"_s << u"no balance 'gold'"_s;
        QTest::newRow("time") << u"snooze demo soon"_s << u"'soon' is not a length of time"_s;
        QTest::newRow("nothing to snooze") << u"snooze demo 1d"_s << u"Nothing is warned of on demo"_s;
        QTest::newRow("nothing to acknowledge") << u"acknowledge demo credits"_s << u"Nothing is warned of on credits"_s;
    }
    void refusesWithOneLine()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const auto answer = run(words);
        QVERIFY(answer.exit != 0);
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(answer.err.count(u'\n'), 1);
    }
    void whatCannotBeStoredIsSaid()
    {
        read("90");
        m_cli->history.broken = Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s};
        QVERIFY(run(u"snooze demo 1d"_s).err.contains(u"disk full"_s));
        QVERIFY(run(u"acknowledge demo"_s).exit != 0);
    }
    void mutes()
    {
        QCOMPARE(run(u"account mute demo"_s).exit, 0);
        QVERIFY(m_cli->store.records.value(u"demo"_s).account.muted);
        QCOMPARE(m_cli->runJson({u"status"_s})[u"accounts"_s][0][u"muted"_s], true);
        read("90");
        QVERIFY(m_cli->history.undelivered()->isEmpty());
        QCOMPARE(run(u"account unmute demo"_s).exit, 0);
        read("90");
        QCOMPARE(m_cli->history.undelivered()->size(), 1);
    }
    void aDoubtIsShown()
    {
        read("0");
        QCOMPARE(m_cli->runJson({u"status"_s})[u"accounts"_s][0][u"balances"_s][0][u"unconfirmed"_s][u"amount"_s].toString(), u"0"_s);
        QVERIFY(run(u"status"_s).out.contains(u"0 was reported, to be confirmed"_s));
    }

private:
    void deliverLast()
    {
        m_cli->now = m_cli->now.addSecs(60);
        QVERIFY(m_cli->history.markDelivered({m_cli->history.undelivered()->last().id}, m_cli->now));
    }
};

QTEST_GUILESS_MAIN(tst_AlertCommands)
#include "tst_alertcommands.moc"
