// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_AccountCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliDesk>(); }

    void addPrintsTheIdAndWhatComesNext()
    {
        const auto first = m_cli->run({u"account"_s, u"add"_s, u"demo"_s}, "token=demo-token-0001\n");
        QCOMPARE(first.exit, 0);
        QCOMPARE(first.out, u"demo\n"_s);
        QVERIFY2(first.err.contains(u"https://demo.test every 15m"_s), qPrintable(first.err));
        QCOMPARE(m_cli->run({u"account"_s, u"add"_s, u"demo"_s}, "token=demo-token-0002\n").out, u"demo-2\n"_s);
    }
    void addPrintsTheAccountAsJson()
    {
        const auto json = m_cli->runJson({u"account"_s, u"add"_s, u"demo"_s, u"--id"_s, u"mine"_s, u"--label"_s, u"My own"_s, u"--origin"_s,
                                          u"http://127.0.0.1:8000"_s, u"--every"_s, u"1h"_s, u"--set"_s, u"team=red"_s},
                                         "token=demo-token-0001\n");
        QCOMPARE(json, (QJsonObject{{u"id"_s, u"mine"_s}, {u"provider"_s, u"demo"_s}, {u"label"_s, u"My own"_s},
                                    {u"origin"_s, u"http://127.0.0.1:8000"_s}, {u"every"_s, u"1h"_s}, {u"paused"_s, false}, {u"muted"_s, false},
                                    {u"fields"_s, QJsonObject{{u"team"_s, u"red"_s}}},
                                    {u"secrets"_s, QJsonObject{{u"token"_s, QJsonObject{{u"stored"_s, true}, {u"lastFour"_s, u"0001"_s}}}}}}));
    }
    void addBindsTheSecretToItsOriginAndEntry()
    {
        m_cli->run({u"account"_s, u"add"_s, u"demo"_s}, "token=demo-token-0001");
        const auto account = m_cli->store.records.value(u"demo"_s).account;
        QCOMPARE(account.boundOrigin, u"https://demo.test"_s);
        QCOMPARE(m_cli->secrets.entries.keys(), QList{account.entry});
        QCOMPARE(m_cli->secrets.entries.value(account.entry)->reveal().value(u"token"_s), u"demo-token-0001"_s);
    }
    void addTakesPlainFieldsFromStandardInputToo()
    {
        m_cli->run({u"account"_s, u"add"_s, u"demo"_s}, "team=red\ntoken=demo-token-0001\n");
        QCOMPARE(m_cli->store.records.value(u"demo"_s).account.fields.value(u"team"_s), u"red"_s);
    }
    void refusedAdditionsChangeNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("says");
        const QByteArray good = "token=demo-canary-0001\n";
        QTest::newRow("provider") << QStringList{u"nobody"_s} << good << u"no provider 'nobody'"_s;
        QTest::newRow("id") << QStringList{u"demo"_s, u"--id"_s, u"Ä"_s} << good << u"id"_s;
        QTest::newRow("empty id") << QStringList{u"demo"_s, u"--id"_s, u""_s} << good << u"--id"_s;
        QTest::newRow("origin") << QStringList{u"demo"_s, u"--origin"_s, u"http://example.org"_s} << good << u"loopback"_s;
        QTest::newRow("every") << QStringList{u"demo"_s, u"--every"_s, u"soon"_s} << good << u"--every"_s;
        QTest::newRow("too often") << QStringList{u"demo"_s, u"--every"_s, u"5s"_s} << good << u"every"_s;
        QTest::newRow("secret in argument") << QStringList{u"demo"_s, u"--set"_s, u"token=demo-canary"_s} << good << u"token is a secret"_s;
        QTest::newRow("no secret") << QStringList{u"demo"_s} << QByteArray() << u"token"_s;
        QTest::newRow("empty secret") << QStringList{u"demo"_s} << QByteArray("token= \n") << u"empty"_s;
        QTest::newRow("control character") << QStringList{u"demo"_s} << QByteArray("token=demo\tcanary\n") << u"control character"_s;
        QTest::newRow("unknown field") << QStringList{u"demo"_s} << QByteArray("key=demo-canary\n") << u"line 1"_s;
        QTest::newRow("field twice") << QStringList{u"demo"_s, u"--set"_s, u"team=a"_s} << good + "team=b\n" << u"team is given twice"_s;
    }
    void refusedAdditionsChangeNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(QString, says);
        const auto answer = m_cli->run(QStringList{u"account"_s, u"add"_s} + arguments, input);
        QCOMPARE(answer.exit, 64);
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY2(!answer.err.contains(u"canary"_s), qPrintable(answer.err));
        QCOMPARE(m_cli->secrets.writes, 0);
        QVERIFY(m_cli->store.records.isEmpty());
    }
    void aKeychainThatRefusesIs69AndChangesNothing()
    {
        m_cli->secrets.failure = Failure{Failure::Kind::KeychainLocked};
        const auto answer = m_cli->run({u"account"_s, u"add"_s, u"demo"_s}, "token=demo-token-0001");
        QCOMPARE(answer.exit, 69);
        QVERIFY2(answer.err.contains(u"not saved"_s), qPrintable(answer.err));
        QVERIFY(m_cli->store.records.isEmpty());
    }
    void showsNothingOfAShortSecret()
    {
        m_cli->run({u"account"_s, u"add"_s, u"demo"_s}, "token=short");
        const auto secret = m_cli->runJson({u"account"_s, u"show"_s, u"demo"_s})[u"secrets"_s][u"token"_s].toObject();
        QCOMPARE(secret, (QJsonObject{{u"stored"_s, true}, {u"lastFour"_s, QJsonValue()}}));
    }
    void listsAllAccounts()
    {
        QCOMPARE(m_cli->runJson({u"account"_s, u"list"_s}), (QJsonObject{{u"accounts"_s, QJsonArray()}}));
        m_cli->addDemo();
        m_cli->addDemo(u"other"_s);
        const auto accounts = m_cli->runJson({u"account"_s, u"list"_s})[u"accounts"_s].toArray();
        QCOMPARE(accounts.size(), 2);
        QCOMPARE(accounts[1].toObject(), m_cli->runJson({u"account"_s, u"show"_s, u"other"_s}));
        const auto text = m_cli->run({u"account"_s, u"list"_s});
        QVERIFY(text.out.contains(u"other"_s) && text.exit == 0);
    }
    void namesWhatIsNotThere_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const auto &command : {u"show"_s, u"secrets"_s, u"pause"_s, u"resume"_s, u"remove"_s})
            QTest::newRow(qPrintable(command)) << QStringList{u"account"_s, command, u"nobody"_s};
        QTest::newRow("edit") << QStringList{u"account"_s, u"edit"_s, u"nobody"_s, u"--label"_s, u"x"_s};
    }
    void namesWhatIsNotThere()
    {
        QFETCH(QStringList, arguments);
        const auto answer = m_cli->run(arguments, "token=demo-token-0001");
        QCOMPARE(answer.exit, 64);
        QVERIFY2(answer.err.contains(u"nobody"_s), qPrintable(answer.err));
        QCOMPARE(m_cli->secrets.writes, 0);
    }
    void editsOnlyWhatIsGiven()
    {
        m_cli->run({u"account"_s, u"add"_s, u"demo"_s, u"--every"_s, u"2h"_s, u"--set"_s, u"team=red"_s}, "token=demo-token-0001");
        auto expected = m_cli->store.records.value(u"demo"_s).account;
        QCOMPARE(m_cli->run({u"account"_s, u"edit"_s, u"demo"_s, u"--label"_s, u"New"_s}).exit, 0);
        expected.label = u"New"_s;
        QCOMPARE(m_cli->store.records.value(u"demo"_s).account, expected);
        m_cli->run({u"account"_s, u"edit"_s, u"demo"_s, u"--every"_s, u"default"_s, u"--set"_s, u"team="_s});
        expected.every.reset();
        expected.fields.clear();
        QCOMPARE(m_cli->store.records.value(u"demo"_s).account, expected);
        QCOMPARE(m_cli->run({u"account"_s, u"edit"_s, u"demo"_s}).exit, 64);
    }
    void aNewOriginWaitsForTheSecrets()
    {
        m_cli->addDemo();
        const auto answer = m_cli->run({u"account"_s, u"edit"_s, u"demo"_s, u"--origin"_s, u"https://other.test"_s});
        QVERIFY2(answer.err.contains(u"plimsollctl account secrets demo"_s), qPrintable(answer.err));
        QCOMPARE(m_cli->store.records.value(u"demo"_s).account.boundOrigin, u"https://demo.test"_s);
        m_cli->run({u"account"_s, u"secrets"_s, u"demo"_s}, "token=demo-token-0002");
        QCOMPARE(m_cli->store.records.value(u"demo"_s).account.boundOrigin, u"https://other.test"_s);
    }
    void newSecretsTakeThePlaceOfTheOld()
    {
        const auto before = m_cli->addDemo();
        const auto answer = m_cli->run({u"account"_s, u"secrets"_s, u"demo"_s}, "token=demo-token-0002");
        QCOMPARE(answer.exit, 0);
        const auto after = m_cli->store.records.value(u"demo"_s).account;
        QVERIFY(after.entry != before.entry);
        QCOMPARE(m_cli->secrets.entries.keys(), QList{after.entry});
        QCOMPARE(after.secretTails.value(u"token"_s), u"0002"_s);
    }
    void refusedSecretsKeepTheOld()
    {
        const auto before = m_cli->addDemo();
        QCOMPARE(m_cli->run({u"account"_s, u"secrets"_s, u"demo"_s}, "token=").exit, 64);
        QCOMPARE(m_cli->run({u"account"_s, u"secrets"_s, u"demo"_s}, "token=x\nteam=red").exit, 64);
        m_cli->secrets.failure = Failure{Failure::Kind::KeychainDenied};
        QCOMPARE(m_cli->run({u"account"_s, u"secrets"_s, u"demo"_s}, "token=demo-token-0002").exit, 69);
        QCOMPARE(m_cli->store.records.value(u"demo"_s).account, before);
        QCOMPARE(m_cli->secrets.entries.keys(), QList{before.entry});
    }
    void pausesAndResumes()
    {
        m_cli->addDemo();
        QCOMPARE(m_cli->runJson({u"account"_s, u"pause"_s, u"demo"_s})[u"paused"_s], QJsonValue(true));
        QVERIFY(m_cli->store.records.value(u"demo"_s).account.paused);
        QCOMPARE(m_cli->run({u"account"_s, u"resume"_s, u"demo"_s}).exit, 0);
        QVERIFY(!m_cli->store.records.value(u"demo"_s).account.paused);
    }
    void removesAccountHistoryAndSecret()
    {
        m_cli->addDemo();
        QCOMPARE(m_cli->runJson({u"account"_s, u"remove"_s, u"demo"_s}), (QJsonObject{{u"removed"_s, u"demo"_s}}));
        QVERIFY(m_cli->store.records.isEmpty() && m_cli->secrets.entries.isEmpty() && m_cli->monitor.states().isEmpty());
    }
    void saysWhenTheKeychainKeepsTheSecretOfARemovedAccount()
    {
        m_cli->addDemo();
        m_cli->secrets.failure = Failure{Failure::Kind::KeychainLocked};
        const auto answer = m_cli->run({u"account"_s, u"remove"_s, u"demo"_s});
        QCOMPARE(answer.exit, 69);
        QVERIFY2(answer.err.contains(u"still in the keychain"_s), qPrintable(answer.err));
        QVERIFY(m_cli->store.records.isEmpty());
    }
    void aDatabaseThatFailsIs65()
    {
        m_cli->addDemo();
        m_cli->store.broken = Problem{.kind = Problem::Kind::Storage, .what = u"The disk is full"_s};
        const auto answer = m_cli->run({u"account"_s, u"pause"_s, u"demo"_s, u"--json"_s});
        QCOMPARE(answer.exit, 65);
        QCOMPARE(CliDesk::json(answer.err)[u"error"_s][u"what"_s].toString(), u"The disk is full"_s);
    }
};

QTEST_GUILESS_MAIN(tst_AccountCommands)
#include "tst_accountcommands.moc"
