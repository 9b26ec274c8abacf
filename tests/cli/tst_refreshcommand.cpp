// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_RefreshCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    static QStringList idsOf(const QJsonObject &status)
    {
        QStringList ids;
        for (const auto &account : status[u"accounts"_s].toArray())
            ids += account[u"id"_s].toString();
        return ids;
    }

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliDesk>(); }

    void printsTheStatusOfWhatWasRead()
    {
        m_cli->addDemo();
        const auto json = m_cli->runJson({u"refresh"_s});
        QCOMPARE(json[u"schema"_s].toInt(), 1);
        QCOMPARE(json[u"accounts"_s][0][u"balances"_s][0][u"amount"_s].toString(), u"7"_s);
        QCOMPARE(json, m_cli->runJson({u"status"_s}));
    }
    void asksAllButPausedOnes()
    {
        m_cli->addDemo(u"a"_s);
        m_cli->addDemo(u"b"_s);
        m_cli->run({u"account"_s, u"pause"_s, u"b"_s});
        QCOMPARE(idsOf(m_cli->runJson({u"refresh"_s})), QStringList{u"a"_s});
        QCOMPARE(m_cli->http.sent.size(), 1);
        QCOMPARE(idsOf(m_cli->runJson({u"refresh"_s, u"b"_s, u"b"_s})), QStringList{u"b"_s});
        QCOMPARE(m_cli->http.sent.size(), 2);
    }
    void isOneWhenSomeWereNotRead()
    {
        m_cli->addDemo(u"a"_s);
        m_cli->addDemo(u"b"_s);
        m_cli->http.answer = [this](const HttpRequest &) -> Result<HttpReply> {
            if (m_cli->http.sent.size() == 1)
                return demoReply("7", m_cli->now);
            return HttpReply{.status = 403, .headers = {}, .body = R"({"error": "Who are you?"})", .at = m_cli->now};
        };
        const auto answer = m_cli->run({u"refresh"_s, u"--json"_s});
        QCOMPARE(answer.exit, 1);
        const auto failure = CliDesk::json(answer.out)[u"accounts"_s][1][u"failure"_s].toObject();
        QCOMPARE(failure[u"kind"_s].toString(), u"credentials-rejected"_s);
        QCOMPARE(failure[u"message"_s].toString(), u"Who are you?"_s);
        QCOMPARE(failure[u"httpStatus"_s].toInt(), 403);
        const auto text = m_cli->run({u"status"_s}).out;
        QVERIFY2(text.contains(u"Credentials rejected: Who are you?"_s), qPrintable(text));
    }
    void waitsForAll()
    {
        m_cli->addDemo(u"a"_s);
        m_cli->addDemo(u"b"_s);
        m_cli->http.hold = true;
        std::optional<Answer> answer;
        m_cli->runner.run(Invocation{.command = u"refresh"_s}, [&](const Answer &given) { answer = given; });
        QCOMPARE(m_cli->http.held.size(), 2);
        m_cli->http.held.takeFirst()();
        QVERIFY(!answer);
        m_cli->http.held.takeFirst()();
        QCOMPARE(answer->exit, 0);
    }
    void endsAlsoWhenTheAccountIsRemovedMeanwhile()
    {
        m_cli->addDemo();
        m_cli->http.hold = true;
        std::optional<Answer> answer;
        m_cli->runner.run(Invocation{.command = u"refresh"_s}, [&](const Answer &given) { answer = given; });
        m_cli->run({u"account"_s, u"remove"_s, u"demo"_s});
        QCOMPARE(answer.value().exit, 1);
    }
    void twoAtOnceShareOneRequest()
    {
        m_cli->addDemo();
        m_cli->http.hold = true;
        int answers = 0;
        for (int i = 0; i < 2; ++i)
            m_cli->runner.run(Invocation{.command = u"refresh"_s}, [&](const Answer &) { ++answers; });
        QCOMPARE(m_cli->http.held.size(), 1);
        m_cli->http.held.takeFirst()();
        QCOMPARE(answers, 2);
    }
    void saysWhenTheServerAskedToWait()
    {
        m_cli->addDemo();
        m_cli->http.answer = [this](const HttpRequest &) -> Result<HttpReply> {
            return HttpReply{.status = 429, .headers = {{"retry-after", "60"}}, .body = {}, .at = m_cli->now};
        };
        m_cli->run({u"refresh"_s});
        const auto again = m_cli->run({u"refresh"_s});
        QCOMPARE(m_cli->http.sent.size(), 1);
        QCOMPARE(again.exit, 1);
        QVERIFY2(again.out.contains(u"Not asked again before"_s), qPrintable(again.out));
    }
    void nothingToAskIsFine()
    {
        QCOMPARE(m_cli->run({u"refresh"_s}).exit, 0);
        QCOMPARE(idsOf(m_cli->runJson({u"refresh"_s})), QStringList());
        QCOMPARE(m_cli->run({u"refresh"_s, u"nobody"_s}).exit, 64);
    }
    void whatCouldNotBeStoredIsSaid()
    {
        m_cli->addDemo();
        m_cli->history.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s};
        const auto answer = m_cli->run({u"refresh"_s});
        QCOMPARE(answer.exit, 65);
        QVERIFY(answer.err.contains(u"The disk is full"_s) && answer.out.contains(u"Credits"_s));
    }
};

QTEST_GUILESS_MAIN(tst_RefreshCommand)
#include "tst_refreshcommand.moc"
