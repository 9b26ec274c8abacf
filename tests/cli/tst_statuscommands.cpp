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
};

QTEST_GUILESS_MAIN(tst_StatusCommands)
#include "tst_statuscommands.moc"
