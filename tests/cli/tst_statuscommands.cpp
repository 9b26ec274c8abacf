// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_StatusCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_cli = std::make_unique<CliDesk>();
    }
    void aFirstStartHasNoAccountAndSaysHowToAddOne()
    {
        const auto answer = m_cli->run({u"status"_s});
        QCOMPARE(answer.exit, 0);
        QVERIFY(answer.out.isEmpty() && answer.err.contains(u"account add"_s));
        QCOMPARE(m_cli->runJson({u"status"_s}), (QJsonObject{{u"schema"_s, 1}, {u"at"_s, u"2026-11-22T14:00:00Z"_s},
                                                             {u"level"_s, u"unknown"_s}, {u"accounts"_s, QJsonArray()}}));
    }
    void statusAsksNobody()
    {
        m_cli->addDemo();
        m_cli->run({u"status"_s});
        QVERIFY(m_cli->http.sent.isEmpty());
        QCOMPARE(m_cli->secrets.reads, 0);
    }
    void statusNamesOnlyWhatIsAskedFor()
    {
        m_cli->addDemo(u"a"_s);
        m_cli->addDemo(u"b"_s);
        const auto json = m_cli->runJson({u"status"_s, u"b"_s});
        QCOMPARE(json[u"accounts"_s].toArray().size(), 1);
        QCOMPARE(json[u"accounts"_s][0][u"id"_s].toString(), u"b"_s);
        QCOMPARE(m_cli->run({u"status"_s, u"nobody"_s}).exit, 64);
    }
    void statusReadsLikeATable()
    {
        m_cli->addDemo();
        m_cli->run({u"refresh"_s});
        m_cli->now = m_cli->now.addSecs(300);
        const auto text = m_cli->run({u"status"_s}).out;
        QCOMPARE(text, u"demo  Demo demo: read 5 min ago\n  Credits  7  credits  OK\n"_s);
        m_cli->now = m_cli->now.addDays(1);
        QVERIFY(m_cli->run({u"status"_s}).out.contains(u"(stale)"_s));
    }
    void statusCannotSteerATerminal()
    {
        m_cli->addDemo();
        m_cli->http.answer = [this](const HttpRequest &) -> Result<HttpReply> {
            return HttpReply{.status = 403, .headers = {}, .body = "{\"error\": \"a\\u001b[31mb\\nc\"}", .at = m_cli->now};
        };
        m_cli->run({u"refresh"_s});
        const auto text = m_cli->run({u"status"_s}).out;
        QVERIFY(!text.contains(u'\x1b'));
        QCOMPARE(text.count(u'\n'), 2);
    }
    void historyGivesSamplesExactly()
    {
        m_cli->addDemo();
        m_cli->run({u"refresh"_s});
        m_cli->now = m_cli->now.addDays(2);
        m_cli->http.answer = [this](const HttpRequest &) -> Result<HttpReply> { return demoReply("\"6.50\"", m_cli->now); };
        m_cli->run({u"refresh"_s});
        const QJsonObject first{{u"at"_s, u"2026-11-22T14:00:00Z"_s}, {u"key"_s, u"credits"_s}, {u"amount"_s, u"7"_s}};
        const QJsonObject second{{u"at"_s, u"2026-11-24T14:00:00Z"_s}, {u"key"_s, u"credits"_s}, {u"amount"_s, u"6.50"_s}};
        QCOMPARE(m_cli->runJson({u"history"_s, u"demo"_s}),
                 (QJsonObject{{u"samples"_s, QJsonArray{first, second}}, {u"events"_s, QJsonArray()}}));
        QCOMPARE(m_cli->runJson({u"history"_s, u"demo"_s, u"--since"_s, u"1d"_s})[u"samples"_s].toArray(), QJsonArray{second});
        QCOMPARE(m_cli->run({u"history"_s, u"demo"_s, u"--csv"_s}).out,
                 u"time,key,amount\n2026-11-22T14:00:00Z,credits,7\n2026-11-24T14:00:00Z,credits,6.50\n"_s);
        QCOMPARE(m_cli->run({u"history"_s, u"demo"_s, u"--csv"_s, u"--balance"_s, u"credits"_s, u"--since"_s, u"1h"_s}).out,
                 u"time,amount\n2026-11-24T14:00:00Z,6.50\n"_s);
    }
    void historyRefuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("account") << QStringList{u"nobody"_s};
        QTest::newRow("balance") << QStringList{u"demo"_s, u"--balance"_s, u"gold"_s};
        QTest::newRow("since") << QStringList{u"demo"_s, u"--since"_s, u"long"_s};
        QTest::newRow("both forms") << QStringList{u"demo"_s, u"--csv"_s, u"--json"_s};
    }
    void historyRefuses()
    {
        QFETCH(QStringList, arguments);
        m_cli->addDemo();
        const auto answer = m_cli->run(QStringList{u"history"_s} + arguments);
        QCOMPARE(answer.exit, 64);
        QCOMPARE(answer.err.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(tst_StatusCommands)
#include "tst_statuscommands.moc"
