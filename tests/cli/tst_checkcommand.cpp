// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_CheckCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    void read(const QString &id, const QByteArray &left)
    {
        m_cli->http.answer = [this, left](const HttpRequest &) -> Result<HttpReply> { return demoReply(left, m_cli->now); };
        m_cli->run({u"refresh"_s, id});
        m_cli->now = m_cli->now.addSecs(30); // what fell a lot is confirmed
        m_cli->run({u"refresh"_s, id});
    }

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliDesk>(); }

    void followsTheLevel_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("line");
        QTest::newRow("ok") << QByteArray("200.50") << 0 << u"PLIMSOLL OK - accounts: 1, balances: 1 | 'demo/credits'=200.5;120:;50:;0\n"_s;
        QTest::newRow("low") << QByteArray("100") << 1 << u"PLIMSOLL WARNING - demo Credits low: 100 credits | 'demo/credits'=100;120:;50:;0\n"_s;
        QTest::newRow("critical") << QByteArray("50") << 2 << u"PLIMSOLL CRITICAL - demo Credits critical: 50 credits | 'demo/credits'=50;120:;50:;0\n"_s;
        QTest::newRow("empty") << QByteArray("0") << 2 << u"PLIMSOLL CRITICAL - demo Credits empty: 0 credits | 'demo/credits'=0;120:;50:;0\n"_s;
    }
    void followsTheLevel()
    {
        QFETCH(QByteArray, left);
        QFETCH(int, exit);
        QFETCH(QString, line);
        m_cli->addDemo();
        read(u"demo"_s, "1000");
        m_cli->run({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"120"_s, u"--critical"_s, u"50"_s});
        read(u"demo"_s, left);
        const auto answer = m_cli->run({u"check"_s});
        QCOMPARE(answer.out, line);
        QCOMPARE(answer.exit, exit);
        const auto json = m_cli->runJson({u"check"_s, u"demo"_s});
        QCOMPARE(json[u"exit"_s].toInt(), exit);
        QCOMPARE(json[u"line"_s].toString() + u'\n', line);
    }
    void whatIsNotKnownIsThree()
    {
        QCOMPARE(m_cli->run({u"check"_s}).exit, 3);
        QVERIFY(m_cli->run({u"check"_s}).out.startsWith(u"PLIMSOLL UNKNOWN - no account"_s));
        m_cli->addDemo();
        QCOMPARE(m_cli->run({u"check"_s}).exit, 3);
        read(u"demo"_s, "7");
        QCOMPARE(m_cli->run({u"check"_s}).exit, 0);
        m_cli->now = m_cli->now.addSecs(3 * 900 + 1);
        const auto stale = m_cli->run({u"check"_s});
        QCOMPARE(stale.exit, 3);
        QVERIFY2(stale.out.contains(u"was last read 45 min ago"_s), qPrintable(stale.out));
    }
    void knownTroubleIsWorseThanNotKnowing()
    {
        m_cli->addDemo();
        m_cli->addDemo(u"fresh"_s);
        read(u"demo"_s, "7");
        m_cli->run({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"10"_s});
        QCOMPARE(m_cli->run({u"check"_s}).exit, 1);
        QCOMPARE(m_cli->run({u"check"_s, u"fresh"_s}).exit, 3);
        QCOMPARE(m_cli->run({u"check"_s, u"nobody"_s}).exit, 64);
    }
    void aFailureThatIsYoungChangesNothing()
    {
        m_cli->addDemo();
        read(u"demo"_s, "7");
        m_cli->http.answer = [](const HttpRequest &) -> Result<HttpReply> { return fail(Failure::Kind::Offline); };
        m_cli->run({u"refresh"_s});
        QCOMPARE(m_cli->run({u"check"_s}).exit, 0);
    }
    void pausedAccountsCountOnlyWhenNamed()
    {
        m_cli->addDemo();
        m_cli->run({u"account"_s, u"pause"_s, u"demo"_s});
        m_cli->addDemo(u"other"_s);
        read(u"other"_s, "7");
        QCOMPARE(m_cli->run({u"check"_s}).exit, 0);
        QCOMPARE(m_cli->run({u"check"_s, u"demo"_s}).exit, 3);
    }
    void whatAProviderSaysCannotEndTheLine()
    {
        m_cli->addDemo();
        m_cli->http.answer = [this](const HttpRequest &) -> Result<HttpReply> {
            return HttpReply{.status = 200, .headers = {}, .body = R"({"left": 1, "label": "a|b\nc"})", .at = m_cli->now};
        };
        m_cli->run({u"refresh"_s});
        m_cli->run({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"10"_s});
        const auto line = m_cli->run({u"check"_s}).out;
        QCOMPARE(line.count(u'\n'), 1);
        QCOMPARE(line.count(u'|'), 1);
    }
};

QTEST_GUILESS_MAIN(tst_CheckCommand)
#include "tst_checkcommand.moc"
