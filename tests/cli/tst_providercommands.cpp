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
        QCOMPARE(good.exit, 0);
        QCOMPARE(good.out, u"own.toml: ok\n  asks  GET https://demo.test/balance\n  with  authorization: Bearer YOUR_TOKEN\n"_s);
        QCOMPARE(good.err, u"own.toml:1:1: note: 'demo' is built in; to add yours, give it an id of its own\n"_s);
        const auto bad = m_cli->run({u"provider"_s, u"check"_s, u"own.toml"_s, u"broken.toml"_s});
        QCOMPARE(bad.exit, 65);
        QVERIFY(bad.out.startsWith(u"own.toml: ok\n"_s));
        QVERIFY2(bad.err.contains(u"\nbroken.toml:10:1: "_s), qPrintable(bad.err));
    }
    void checksAsJson()
    {
        const auto answer = m_cli->run({u"provider"_s, u"check"_s, u"own.toml"_s, u"broken.toml"_s, u"gone.toml"_s, u"--json"_s});
        QCOMPARE(answer.exit, 65);
        const auto files = CliDesk::json(answer.out)[u"files"_s].toArray();
        QCOMPARE(files[0][u"ok"_s], QJsonValue(true));
        QCOMPARE(files[0][u"problems"_s].toArray(), QJsonArray());
        QCOMPARE(files[0][u"request"_s][u"method"_s].toString(), u"GET"_s);
        QCOMPARE(files[1][u"request"_s], QJsonValue());
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
    void showsAFileAndItsText()
    {
        const auto shown = m_cli->run({u"provider"_s, u"show"_s, u"own.toml"_s});
        QCOMPARE(shown.exit, 0);
        QVERIFY2(shown.out.contains(u"asks         GET https://demo.test/balance\n"_s), qPrintable(shown.out));
        QVERIFY(shown.out.contains(u"with         authorization: Bearer YOUR_TOKEN\n"_s));
        QVERIFY(shown.out.contains(u"field token  API token, secret\n"_s));
        QCOMPARE(m_cli->run({u"provider"_s, u"show"_s, u"own.toml"_s, u"--toml"_s}).out, QString::fromUtf8(DemoToml));
        QCOMPARE(m_cli->run({u"provider"_s, u"show"_s, u"demo"_s, u"--toml"_s}).out, QString::fromUtf8(DemoToml));
        const auto broken = m_cli->run({u"provider"_s, u"show"_s, u"broken.toml"_s});
        QCOMPARE(broken.exit, 65);
        QVERIFY2(broken.err.contains(u"broken.toml:10:1"_s), qPrintable(broken.err));
        QCOMPARE(m_cli->run({u"provider"_s, u"show"_s, u"gone.toml"_s}).exit, 65);
    }
    void listsByCategory()
    {
        for (const auto &[id, category] : {std::pair("b1", "SMS"), std::pair("a2", "AI"), std::pair("a1", "SMS")})
            m_cli->catalog.add(QByteArray(DemoToml).replace("id     = \"demo\"", QByteArray("id = \"") + id + "\"\ncategory = \"" + category + '"')
                                   .replace("\"Demo\"", QByteArray("\"") + id + '"'), u"x.toml"_s, Definition::Source::User);
        QCOMPARE(m_cli->run({u"providers"_s}).out, u"AI\n  a2    a2    own  https://demo.test\n\nOther\n  demo  Demo  own  https://demo.test\n\n"
                                                   "SMS\n  a1    a1    own  https://demo.test\n  b1    b1    own  https://demo.test\n"_s);
    }
    void checkShowsAllOfARequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *request, const char *rows) {
            QTest::newRow(request) << QByteArray(request) << QString::fromLatin1(rows);
        };
        row("{ path: \"/a\", query: { key: .token, b: 1 } }", "  asks  GET https://demo.test/a?b=1&key=YOUR_TOKEN\n");
        row("{ path: \"/\", headers: { authorization: (\"Basic \" + (\"me:\" + .token | @base64)) } }",
            "  asks  GET https://demo.test/\n  with  authorization: Basic base64(me:YOUR_TOKEN)\n");
        row("{ path: \"/\", json: { key: .token } }",
            "  asks  POST https://demo.test/\n  with  Content-Type: application/json\n  body  {\"key\":\"YOUR_TOKEN\"}\n");
        row("{ path: \"/\", form: { key: .token } }",
            "  asks  POST https://demo.test/\n  with  Content-Type: application/x-www-form-urlencoded\n  body  key=YOUR_TOKEN\n");
    }
    void checkShowsAllOfARequest()
    {
        QFETCH(QByteArray, request);
        QFETCH(QString, rows);
        m_cli->files[u"own.toml"_s].replace("'{ path: \"/balance\", headers: { authorization: (\"Bearer \" + .token) } }'", "'" + request + "'");
        const auto answer = m_cli->run({u"provider"_s, u"check"_s, u"own.toml"_s});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.out, u"own.toml: ok\n"_s + rows);
        const auto file = m_cli->runJson({u"provider"_s, u"check"_s, u"own.toml"_s})[u"files"_s][0].toObject();
        QVERIFY(rows.contains(file[u"request"_s][u"method"_s].toString() + u' ' + file[u"request"_s][u"url"_s].toString()));
        QVERIFY(rows.contains(file[u"request"_s][u"body"_s].toString()));
    }
    void aRequestThatCannotBeMadeIsFoundByTheCheck()
    {
        m_cli->files[u"own.toml"_s].replace("path: \"/balance\"", "path: \"balance\"");
        const auto answer = m_cli->run({u"provider"_s, u"check"_s, u"own.toml"_s});
        QCOMPARE(answer.exit, 65);
        QVERIFY2(answer.err.startsWith(u"own.toml:19:"_s) && answer.err.contains(u"'path' must begin"_s), qPrintable(answer.err));
    }
    void triesAReplyOfAnotherOrigin_data()
    {
        QTest::addColumn<QStringList>("origin");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::newRow("none") << QStringList() << 0 << u"https://demo.test"_s;
        QTest::newRow("another") << QStringList{u"--origin"_s, u"https://EU.demo.test/"_s} << 0 << u"https://eu.demo.test"_s;
        QTest::newRow("in the open") << QStringList{u"--origin"_s, u"http://demo.test"_s} << 64 << u"http is for loopback"_s;
    }
    void triesAReplyOfAnotherOrigin()
    {
        QFETCH(QStringList, origin);
        QFETCH(QString, says);
        m_cli->files[u"own.toml"_s].replace("(.label // \"Credits\")", "$origin");
        const auto answer = m_cli->run(QStringList{u"provider"_s, u"try"_s, u"own.toml"_s, u"--reply"_s, u"seven.json"_s} + origin);
        QTEST(answer.exit, "exit");
        QVERIFY2((answer.out + answer.err).contains(says), qPrintable(answer.out + answer.err));
    }
    void triesWithTheFieldsThatAreGiven()
    {
        m_cli->files[u"own.toml"_s].replace("(.label // \"Credits\")", "$fields.team").replace("optional = true", "default = \"red\"");
        const QStringList command{u"provider"_s, u"try"_s, u"own.toml"_s, u"--reply"_s, u"seven.json"_s};
        QCOMPARE(m_cli->run(command).out, u"red  7.5  credits  credits\n"_s);
        QCOMPARE(m_cli->run(command + QStringList{u"--set"_s, u"team=blue"_s}).out, u"blue  7.5  credits  credits\n"_s);
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
