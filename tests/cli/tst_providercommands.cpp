// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_ProviderCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliDesk>();
        m_cli->files[u"own.toml"_s] = DemoToml;
        m_cli->files[u"broken.toml"_s] = QByteArray(DemoToml).replace("label  =", "lable  =");
        m_cli->files[u"seven.json"_s] = R"({"left": 7.5})";
    }
    void showsAProviderAsTheContractSays()
    {
        const auto expected = CliDesk::json(QString::fromUtf8(R"({"id": "demo", "name": "Demo", "category": "", "evidence": "",
            "origins": [{"url": "https:\/\/demo.test", "label": ""}],
            "fields": [{"id": "token", "label": "API token", "secret": true, "optional": false, "default": null, "choices": []},
                       {"id": "team", "label": "Team", "secret": false, "optional": true, "default": null, "choices": []}],
            "docs": null, "keys": null, "topup": null, "every": "15m", "source": "built-in"})"));
        auto shown = m_cli->runJson({u"provider"_s, u"show"_s, u"demo"_s});
        QCOMPARE(shown.keys(), expected.keys());
        QCOMPARE(shown[u"fields"_s], expected[u"fields"_s]);
        QCOMPARE(shown[u"origins"_s], expected[u"origins"_s]);
        QCOMPARE(shown[u"every"_s], expected[u"every"_s]);
        QCOMPARE(m_cli->runJson({u"providers"_s})[u"providers"_s].toArray(), QJsonArray{shown});
        QCOMPARE(m_cli->run({u"provider"_s, u"show"_s, u"nobody"_s}).exit, 64);
    }
    void checksFilesAndPointsAtWhatIsWrong()
    {
        const auto good = m_cli->run({u"provider"_s, u"check"_s, u"own.toml"_s});
        QCOMPARE(good, (Answer{.exit = 0, .out = u"own.toml: ok\n"_s}));
        const auto bad = m_cli->run({u"provider"_s, u"check"_s, u"own.toml"_s, u"broken.toml"_s});
        QCOMPARE(bad.exit, 65);
        QCOMPARE(bad.out, u"own.toml: ok\n"_s);
        QVERIFY2(bad.err.startsWith(u"broken.toml:10:1: "_s), qPrintable(bad.err));
    }
    void checksAsJson()
    {
        const auto answer = m_cli->run({u"provider"_s, u"check"_s, u"own.toml"_s, u"broken.toml"_s, u"gone.toml"_s, u"--json"_s});
        QCOMPARE(answer.exit, 65);
        const auto files = CliDesk::json(answer.out)[u"files"_s].toArray();
        QCOMPARE(files[0].toObject(), (QJsonObject{{u"file"_s, u"own.toml"_s}, {u"ok"_s, true}, {u"problems"_s, QJsonArray()}}));
        QCOMPARE(files[1][u"problems"_s][0][u"line"_s].toInt(), 10);
        QCOMPARE(files[2][u"ok"_s], QJsonValue(false));
        QVERIFY(CliDesk::json(answer.err)[u"error"_s][u"where"_s].toString().startsWith(u"broken.toml:10:"_s));
    }
    void triesARecordedReply_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("by id") << u"demo"_s;
        QTest::newRow("by file") << u"own.toml"_s;
    }
    void triesARecordedReply()
    {
        QFETCH(QString, what);
        const auto answer = m_cli->run({u"provider"_s, u"try"_s, what, u"--reply"_s, u"seven.json"_s, u"--json"_s});
        QCOMPARE(answer.exit, 0);
        const auto balance = CliDesk::json(answer.out)[u"balances"_s][0].toObject();
        QCOMPARE(balance[u"key"_s].toString(), u"credits"_s);
        QCOMPARE(balance[u"amount"_s].toString(), u"7.5"_s);
        QVERIFY(m_cli->http.sent.isEmpty());
    }
    void aReplyThatIsAFailureIsOne()
    {
        m_cli->files[u"no.json"_s] = R"({"error": "Who are you?"})";
        const auto answer = m_cli->run({u"provider"_s, u"try"_s, u"demo"_s, u"--reply"_s, u"no.json"_s, u"--status"_s, u"429"_s,
                                        u"--header"_s, u"Retry-After: 60"_s, u"--json"_s});
        QCOMPARE(answer.exit, 1);
        QCOMPARE(CliDesk::json(answer.out)[u"failure"_s].toObject(),
                 (QJsonObject{{u"kind"_s, u"rate-limited"_s}, {u"message"_s, u"Who are you?"_s}, {u"httpStatus"_s, 429}, {u"code"_s, QJsonValue()},
                              {u"since"_s, QJsonValue()}, {u"retryAt"_s, u"2026-11-22T14:01:00Z"_s}}));
    }
    void aFailureIsOneLineForPeopleToo()
    {
        m_cli->files[u"no.json"_s] = R"({"error": "Who are you?"})";
        const auto answer = m_cli->run({u"provider"_s, u"try"_s, u"demo"_s, u"--reply"_s, u"no.json"_s, u"--status"_s, u"403"_s});
        QCOMPARE(answer, (Answer{.exit = 1, .out = u"credentials-rejected: Who are you?\n"_s}));
    }
    void refusesToTry_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        const QStringList reply{u"--reply"_s, u"seven.json"_s};
        QTest::newRow("no reply") << QStringList{u"demo"_s} << 64 << u"--reply"_s;
        QTest::newRow("provider") << QStringList{u"nobody"_s} + reply << 64 << u"nobody"_s;
        QTest::newRow("definition's file") << QStringList{u"./gone"_s} + reply << 65 << u"./gone"_s;
        QTest::newRow("broken definition") << QStringList{u"broken.toml"_s} + reply << 65 << u"broken.toml:10:"_s;
        QTest::newRow("reply's file") << QStringList{u"demo"_s, u"--reply"_s, u"gone.json"_s} << 65 << u"gone.json"_s;
        QTest::newRow("status") << QStringList{u"demo"_s, u"--status"_s, u"2xx"_s} + reply << 64 << u"--status"_s;
        QTest::newRow("header") << QStringList{u"demo"_s, u"--header"_s, u"x"_s} + reply << 64 << u"--header"_s;
        QTest::newRow("secret") << QStringList{u"demo"_s, u"--set"_s, u"token=demo-canary"_s} + reply << 64 << u"token is a secret"_s;
    }
    void refusesToTry()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(QString, says);
        const auto answer = m_cli->run(QStringList{u"provider"_s, u"try"_s} + arguments);
        QCOMPARE(answer.exit, exit);
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY2(answer.err.contains(says) && !answer.err.contains(u"canary"_s), qPrintable(answer.err));
    }
    void tellsOfOwnDefinitionsThatAreBroken()
    {
        m_cli->catalog.add(m_cli->files.value(u"broken.toml"_s), u"broken.toml"_s, Definition::Source::User);
        const auto answer = m_cli->run({u"providers"_s});
        QCOMPARE(answer.exit, 0);
        QVERIFY2(answer.err.contains(u"broken.toml:10:"_s), qPrintable(answer.err));
    }
};

QTEST_GUILESS_MAIN(tst_ProviderCommands)
#include "tst_providercommands.moc"
