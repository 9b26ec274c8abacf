// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_MarkTry : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    QJsonArray tried(const QString &words)
    {
        return m_cli->runJson((u"mark try "_s + words).split(u' '))[u"alerts"_s].toArray();
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliDesk>();
        m_cli->addDemo();
        m_cli->now = m_cli->now.addDays(-20);
        for (int day = 0; day <= 20; ++day) {
            const auto left = QByteArray::number(200 - 9 * day);
            m_cli->http.answer = [this, left](const HttpRequest &) -> Result<HttpReply> { return demoReply(left, m_cli->now); };
            m_cli->run({u"refresh"_s});
            if (day < 20)
                m_cli->now = m_cli->now.addDays(1);
        }
        m_cli->files[u"past.csv"_s] = "time,amount\n2026-11-01T00:00:00Z,100\n2026-11-05T00:00:00Z,40\n2026-11-06T00:00:00Z,90\n2026-11-08T00:00:00Z,30\n";
    }
    void triesMarksOnWhatIsRecorded()
    {
        const auto alerts = tried(u"demo credits --low 100 --critical 50"_s);
        QCOMPARE(alerts.size(), 5); // low, critical three days before the end, and a reminder each day after that
        QCOMPARE(alerts[0].toObject(), (QJsonObject{{u"at"_s, u"2026-11-14T14:00:00Z"_s}, {u"key"_s, u"credits"_s}, {u"level"_s, u"low"_s},
                                                    {u"amount"_s, u"92"_s}, {u"why"_s, u"mark"_s}, {u"repeated"_s, false}}));
        QCOMPARE(alerts[1].toObject()[u"level"_s].toString(), u"critical"_s);
        QCOMPARE(alerts[2].toObject()[u"repeated"_s], true);
        QVERIFY(tried(u"demo credits --low 1"_s).isEmpty());
        QCOMPARE(m_cli->run({u"status"_s}).exit, 0);
        QVERIFY(m_cli->store.records.value(u"demo"_s).marks.isEmpty());
    }
    void withoutOptionsTriesTheMarksInForce()
    {
        m_cli->run({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"100"_s});
        QCOMPARE(tried(u"demo credits"_s).size(), 1);
        m_cli->run({u"mark"_s, u"clear"_s, u"demo"_s, u"credits"_s});
        QCOMPARE(tried(u"demo credits"_s)[0].toObject()[u"why"_s].toString(), u"runway"_s);
    }
    void looksBackAsFarAsTold()
    {
        QVERIFY(tried(u"demo credits --low 100 --since 3d"_s).isEmpty());
        QCOMPARE(tried(u"demo credits --low 100 --since 9d"_s).size(), 1);
    }
    void triesAnyRecord()
    {
        const auto alerts = tried(u"--csv past.csv --low 50"_s);
        QCOMPARE(alerts.size(), 2);
        QCOMPARE(alerts[1].toObject()[u"at"_s].toString(), u"2026-11-08T00:00:00Z"_s);
        QVERIFY(alerts[1].toObject()[u"key"_s].isNull());
        const auto text = m_cli->run(u"mark try --csv past.csv --low 50"_s.split(u' ')).out;
        QVERIFY2(text.startsWith(u"Would have warned 2 "_s), qPrintable(text));
        QCOMPARE(text.count(u'\n'), 3);
        QVERIFY2(text.contains(u"Balance: 40 left, the mark is 50\n"_s), qPrintable(text));
    }
    void refusesWithOneLine_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << u"--low 5"_s << u"ID and KEY are missing"_s;
        QTest::newRow("both") << u"demo credits --csv past.csv"_s << u"either a balance or --csv"_s;
        QTest::newRow("account") << u"nobody credits --low 5"_s << u"no account 'nobody'"_s;
        QTest::newRow("key") << u"demo gold --low 5"_s << u"no balance 'gold'"_s;
        QTest::newRow("mark") << u"demo credits --low much"_s << u"--low"_s;
        QTest::newRow("since") << u"demo credits --low 5 --since ever"_s << u"--since"_s;
        QTest::newRow("file") << u"--csv nothing.csv --low 5"_s << u"nothing.csv"_s;
    }
    void refusesWithOneLine()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const auto answer = m_cli->run((u"mark try "_s + words).split(u' '));
        QVERIFY(answer.exit != 0);
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(answer.err.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(tst_MarkTry)
#include "tst_marktry.moc"
