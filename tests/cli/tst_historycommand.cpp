// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_HistoryCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    void readAfter(qint64 seconds, const QByteArray &left)
    {
        m_cli->now = m_cli->now.addSecs(seconds);
        m_cli->http.answer = [this, left](const HttpRequest &) -> Result<HttpReply> {
            return demoReply('"' + left + '"', m_cli->now);
        };
        m_cli->run({u"refresh"_s});
    }
    void failAfter(qint64 seconds)
    {
        m_cli->now = m_cli->now.addSecs(seconds);
        m_cli->http.answer = [](const HttpRequest &) -> Result<HttpReply> { return fail(Failure::Kind::ServerError); };
        m_cli->run({u"refresh"_s});
    }
    QJsonArray events(const QStringList &options)
    {
        return m_cli->runJson(QStringList{u"history"_s, u"demo"_s} + options)[u"events"_s].toArray();
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_cli = std::make_unique<CliDesk>();
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
    void eventsComeInOrderOfTime()
    {
        m_cli->addDemo();
        m_cli->run({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"5"_s});
        readAfter(0, "6");
        readAfter(3600, "4.50");
        failAfter(3600);
        failAfter(3600);
        readAfter(3600, "104.75");
        failAfter(3600);
        const QJsonObject alert{{u"at"_s, u"2026-11-22T15:00:00Z"_s}, {u"type"_s, u"alert"_s}, {u"key"_s, u"credits"_s},
                                {u"level"_s, u"low"_s}, {u"amount"_s, u"4.50"_s}, {u"unit"_s, u"credits"_s}, {u"why"_s, u"mark"_s},
                                {u"threshold"_s, u"5"_s}, {u"failure"_s, QJsonValue::Null}, {u"repeated"_s, false},
                                {u"deliveredAt"_s, QJsonValue::Null}, {u"endedAt"_s, u"2026-11-22T18:00:00Z"_s}};
        const QJsonObject ended{{u"at"_s, u"2026-11-22T16:00:00Z"_s}, {u"until"_s, u"2026-11-22T18:00:00Z"_s},
                                {u"type"_s, u"failure"_s}, {u"kind"_s, u"server-error"_s}, {u"attempts"_s, 2}};
        const QJsonObject topUp{{u"at"_s, u"2026-11-22T18:00:00Z"_s}, {u"type"_s, u"top-up"_s}, {u"key"_s, u"credits"_s},
                                {u"amount"_s, u"104.75"_s}, {u"rise"_s, u"100.25"_s}};
        const QJsonObject lasting{{u"at"_s, u"2026-11-22T19:00:00Z"_s}, {u"until"_s, QJsonValue::Null},
                                  {u"type"_s, u"failure"_s}, {u"kind"_s, u"server-error"_s}, {u"attempts"_s, 1}};
        QCOMPARE(events({}), (QJsonArray{alert, ended, topUp, lasting}));
        QCOMPARE(events({u"--balance"_s, u"credits"_s}), (QJsonArray{alert, ended, topUp, lasting}));
        // The rise is against what stood before the span, too.
        QCOMPARE(events({u"--since"_s, u"1h"_s}), (QJsonArray{topUp, lasting}));
        QCOMPARE(events({u"--since"_s, u"90m"_s}), (QJsonArray{ended, topUp, lasting}));
    }
    void eventsOfOtherBalancesAreLeftOut()
    {
        m_cli->addDemo();
        readAfter(0, "6");
        auto &points = m_cli->history.series[u"demo"_s][u"other"_s];
        points[m_cli->now.addSecs(-60)] = Amount(1);
        points[m_cli->now] = Amount(10);
        points[m_cli->now.addSecs(60)] = Amount(2);
        m_cli->history.raised.append(Alert{.id = 7, .account = u"demo"_s, .accountLabel = u"Demo"_s, .level = Level::Empty,
                                           .at = m_cli->now, .balance = {.key = u"other"_s, .label = u"Other"_s, .unit = {}, .amount = {}}});
        QCOMPARE(events({u"--balance"_s, u"credits"_s}), QJsonArray());
        const auto others = events({u"--balance"_s, u"other"_s});
        QCOMPARE(others.size(), 2);
        QCOMPARE(others[0][u"rise"_s].toString(), u"9"_s);
        QVERIFY(others[1][u"amount"_s].isNull());
        QCOMPARE(events({}), others);
    }
    void theTextMarksEvents()
    {
        m_cli->addDemo();
        m_cli->run({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"5"_s});
        readAfter(0, "6");
        readAfter(3600, "4.50");
        failAfter(3600);
        readAfter(3600, "104.75");
        failAfter(3600);
        const auto time = [](int hour) {
            return QDateTime(QDate(2026, 11, 22), QTime(hour, 0), Qt::UTC).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
        };
        QCOMPARE(m_cli->run({u"history"_s, u"demo"_s}).out,
                 time(14) + u"  credits  6\n"_s + time(15) + u"  credits  4.50\n"_s + time(15) + u"  * Low: Credits: 4.50 credits left, the mark is 5 credits\n"_s
                     + time(16) + u"  * not read until "_s + time(17) + u": Provider error (1)\n"_s
                     + time(17) + u"  credits  104.75\n"_s + time(17) + u"  * credits topped up by 100.25\n"_s
                     + time(18) + u"  * not read since: Provider error (1)\n"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HistoryCommand)
#include "tst_historycommand.moc"
