// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_MarkCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    Answer mark(const QString &words) { return m_cli->run((u"mark "_s + words).split(u' ')); }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliDesk>();
        m_cli->addDemo();
        m_cli->run({u"refresh"_s});
    }
    void setsAndListsAndClears()
    {
        QCOMPARE(m_cli->runJson({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"120"_s, u"--critical"_s, u"20%"_s, u"--tank"_s, u"500"_s}),
                 (QJsonObject{{u"account"_s, u"demo"_s}, {u"key"_s, u"credits"_s}, {u"low"_s, u"120"_s}, {u"critical"_s, u"20%"_s}, {u"tank"_s, u"500"_s},
                              {u"expiry"_s, QJsonValue::Null}, {u"expiryCritical"_s, QJsonValue::Null}}));
        QCOMPARE(m_cli->runJson({u"mark"_s, u"list"_s})[u"marks"_s].toArray().size(), 1);
        QVERIFY(mark(u"clear demo credits"_s).out.contains(u"no mark"_s));
        QVERIFY(m_cli->store.records.value(u"demo"_s).marks.isEmpty());
        QCOMPARE(mark(u"list"_s).out, QString());
    }
    void tellsTheLevelAtOnce()
    {
        QVERIFY(mark(u"set demo credits --low 120"_s).out.contains(u"now Low"_s));
        QCOMPARE(m_cli->runJson({u"status"_s})[u"level"_s].toString(), u"low"_s);
    }
    void takesDaysOfRunwayAndDaysToExpiry()
    {
        QCOMPARE(mark(u"set demo credits --low 7d --critical 2d --expiry 30d --expiry-critical 3d"_s).exit, 0);
        QCOMPARE(m_cli->store.records.value(u"demo"_s).marks.value(u"credits"_s),
                 (Mark{.low = Threshold::fromString(u"7d"), .critical = Threshold::fromString(u"2d"), .expiryLow = 30, .expiryCritical = 3}));
        QVERIFY(mark(u"list"_s).out.contains(u"low 30 days before it expires"_s));
        QCOMPARE(mark(u"set demo credits --expiry 0d --expiry-critical none"_s).exit, 0);
        QCOMPARE(m_cli->store.records.value(u"demo"_s).marks.value(u"credits"_s).expiryLow, 0);
    }
    void keepsWhatIsNotGiven()
    {
        mark(u"set demo credits --low 120 --critical 50"_s);
        mark(u"set demo credits --critical 40"_s);
        QCOMPARE(m_cli->store.records.value(u"demo"_s).marks.value(u"credits"_s).low, Threshold::fromString(u"120"));
        mark(u"set demo credits --low none"_s);
        QVERIFY(!m_cli->store.records.value(u"demo"_s).marks.value(u"credits"_s).low);
        mark(u"set demo credits --critical none"_s);
        QVERIFY(m_cli->store.records.value(u"demo"_s).marks.isEmpty());
    }
    void refusesWithOneLineAndKeepsTheMark_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << u"set demo credits"_s << u"nothing to set"_s;
        QTest::newRow("account") << u"set nobody credits --low 1"_s << u"no account 'nobody'"_s;
        QTest::newRow("key") << u"set demo gold --low 1"_s << u"It has: credits"_s;
        QTest::newRow("not a threshold") << u"set demo credits --low much"_s << u"--low"_s;
        QTest::newRow("negative") << u"set demo credits --low=-5"_s << u"--low"_s;
        QTest::newRow("above 100 %") << u"set demo credits --low 101%"_s << u"--low"_s;
        QTest::newRow("expiry") << u"set demo credits --expiry soon"_s << u"--expiry"_s;
        QTest::newRow("expiry in hours") << u"set demo credits --expiry 12h"_s << u"--expiry"_s;
        QTest::newRow("order of days") << u"set demo credits --low 2d --critical 7d"_s << u"above low"_s;
        QTest::newRow("order of expiry") << u"set demo credits --expiry 2d --expiry-critical 7d"_s << u"before low"_s;
        QTest::newRow("order") << u"set demo credits --low 10 --critical 20"_s << u"Critical (20) is above low (10)"_s;
        QTest::newRow("order across units") << u"set demo credits --low 10% --critical 20 --tank 100"_s << u"above low"_s;
        QTest::newRow("tank of nothing") << u"set demo credits --tank 0"_s << u"--tank"_s;
        QTest::newRow("clear what is not there") << u"clear demo gold"_s << u"no mark"_s;
    }
    void refusesWithOneLineAndKeepsTheMark()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        mark(u"set demo credits --low 3"_s);
        const auto before = m_cli->store.records;
        const auto answer = mark(words);
        QCOMPARE(answer.exit, 64);
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(answer.err.count(u'\n'), 1);
        QCOMPARE(m_cli->store.records, before);
    }
    void takesAnyKeyOfAnAccountThatWasNeverRead()
    {
        m_cli->addDemo(u"fresh"_s);
        const auto answer = mark(u"set fresh gold --low 20%"_s);
        QCOMPARE(answer.exit, 0);
        QVERIFY2(answer.err.contains(u"never read"_s), qPrintable(answer.err));
    }
    void aShareNeedsATank()
    {
        auto state = *m_cli->monitor.state(u"demo"_s);
        state.account.id = u"endless"_s;
        state.balances.first().balance.amount.reset();
        state.balances.first().peak.reset();
        m_cli->store.records.insert(u"endless"_s, {state.account, {}});
        m_cli->monitor.watch(state);
        QCOMPARE(mark(u"set endless credits --low 20%"_s).exit, 64);
        QVERIFY(mark(u"set endless credits --low 20%"_s).err.contains(u"--tank"_s));
        QCOMPARE(mark(u"set endless credits --low 20% --tank 50"_s).exit, 0);
    }
};

QTEST_GUILESS_MAIN(tst_MarkCommands)
#include "tst_markcommands.moc"
