// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto Key = u"demo-8f4a2c91e07b5d36"_s;

} // namespace

/// From a curl command to a provider of one's own.
class tst_ProviderDraft : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliDesk> m_cli;

    Answer draft(const QByteArray &curl, const QStringList &options = {})
    {
        m_cli->files[u"-"_s] = curl;
        return m_cli->run(QStringList{u"provider"_s, u"draft"_s} + options);
    }
    Answer draftWith(const QByteArray &reply, const QStringList &options = {})
    {
        m_cli->files[u"reply"_s] = reply;
        return draft(command(), QStringList{u"--reply"_s, u"reply"_s} + options);
    }
    static QByteArray command()
    {
        return "curl -s 'https://api.acme.test/v1/credits?team=red' -H 'Authorization: Bearer " + Key.toUtf8() + "'";
    }

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliDesk>(); }

    void draftsACommand()
    {
        const auto answer = draft(command());
        QCOMPARE(answer.exit, 0);
        QVERIFY2(answer.out.startsWith(
                     u"id       = \"acme\"\nname     = \"Acme\"\norigin   = \"https://api.acme.test\"\n"_s),
                 qPrintable(answer.out));
        QVERIFY(answer.out.contains(u"id     = \"api_key\"\nlabel  = \"API key\"\nsecret = true\n"_s));
        QVERIFY(answer.out.contains(u"authorization: \"Bearer \\(.api_key)\""_s));
        QVERIFY(answer.out.contains(u"# Put the path of the figure that is left in the place of .balance"_s));
        QVERIFY(answer.err.contains(u"# api_key was taken out of the command: a secret"_s));
        QVERIFY(answer.err.contains(u"# left out, since it makes no difference: "_s));
        QVERIFY(!answer.out.contains(Key) && !answer.err.contains(Key));
        QVERIFY(m_cli->http.sent.isEmpty() && m_cli->definitions.kept.isEmpty());
    }

    void namesItAsAsked()
    {
        const auto answer = draft(command(), {u"--id"_s, u"mine"_s, u"--name"_s, u"My \"own\""_s});
        QVERIFY(answer.out.startsWith(u"id       = \"mine\"\nname     = \"My \\\"own\\\"\"\n"_s));
        const auto wrong = draft(command(), {u"--id"_s, u"My own"_s});
        QCOMPARE(wrong.exit, 65);
        QVERIFY2(wrong.err.contains(u"'id'"_s), qPrintable(wrong.err));
    }

    void takesAnIdThatIsFree()
    {
        const auto answer = draft("curl https://demo.test/balance");
        QVERIFY2(answer.out.startsWith(u"id       = \"demo-2\"\n"_s), qPrintable(answer.out));
    }

    void draftsAsJson()
    {
        const auto plain = draft(command());
        const auto answer = draft(command(), {u"--json"_s});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.err, QString());
        QCOMPARE(CliDesk::json(answer.out), (QJsonObject{{u"id"_s, u"acme"_s}, {u"toml"_s, plain.out}}));
    }

    void whatWasDraftedIsGoodAndReadsTheReply_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("amount"); // empty: the figure is for people to find
        QTest::newRow("JSON") << QByteArray("{\"data\":{\"credits\":7.5,\"id\":1}}") << u"7.5"_s;
        QTest::newRow("text") << QByteArray("ACCESS_BALANCE:12.9") << u"12.9"_s;
        QTest::newRow("a number") << QByteArray("12.9\n") << u"12.9"_s;
        QTest::newRow("unknown") << QByteArray("{\"a\":1,\"b\":2}") << QString();
        QTest::newRow("odd names") << QByteArray("{\"my'''x\":{\"balance\":\"3\"}, \"a\\u0001\\nb\":1}") << u"3"_s;
    }

    void whatWasDraftedIsGoodAndReadsTheReply()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QString, amount);
        const auto answer = draftWith(reply);
        QCOMPARE(answer.exit, 0);
        m_cli->files[u"acme.toml"_s] = answer.out.toUtf8();
        const auto check = m_cli->run({u"provider"_s, u"check"_s, u"acme.toml"_s});
        QCOMPARE(
            check,
            (Answer{
                .exit = 0,
                .out =
                    u"acme.toml: ok\n  asks  GET https://api.acme.test/v1/credits?team=red\n  with  authorization: Bearer YOUR_API_KEY\n"_s}));
        const auto tried = m_cli->run({u"provider"_s, u"try"_s, u"acme.toml"_s, u"--reply"_s, u"reply"_s, u"--json"_s});
        QCOMPARE(tried.exit, amount.isEmpty() ? 1 : 0);
        QCOMPARE(CliDesk::json(tried.out)[u"balances"_s][0][u"amount"_s].toString(), amount);
    }

    void numbersOfAnAccountStayNumbers()
    {
        m_cli->files[u"acme.toml"_s] = draft("curl https://api.acme.test/ --json '{\"account_id\":4711}'").out.toUtf8();
        const auto file = m_cli->runJson({u"provider"_s, u"check"_s, u"acme.toml"_s})[u"files"_s][0].toObject();
        QCOMPARE(file[u"request"_s][u"body"_s].toString(), u"{\"account_id\":\"YOUR_ACCOUNT_ID\"}"_s);
    }

    void listsTheFiguresOfTheReply()
    {
        const auto answer = draftWith("{\"a\":1,\"e-mail\":{\"b\":\"2.50\"},\"c\":\"x\"}");
        QVERIFY2(answer.out.contains(u"# Nothing in the reply looks like what is left.\n"_s), qPrintable(answer.out));
        QVERIFY(answer.out.contains(u"# Figures in the reply: .a (1), .\"e-mail\".b (2.50)\n"_s));
    }

    void anEchoOfTheSecretIsNotPrinted_data()
    {
        QTest::addColumn<QByteArray>("reply");
        const auto key = Key.toUtf8();
        QTest::newRow("text") << QByteArray("{\"key\":\"" + key + "\",\"credits\":5}");
        QTest::newRow("name") << QByteArray("{\"" + key + "\":{\"credits\":5}}");
        QTest::newRow("name of a figure") << QByteArray("{\"x " + key + "\":5,\"credits\":7}");
        QTest::newRow("currency") << QByteArray("[{\"currency\":\"" + key + "\",\"credits\":5}]");
        QTest::newRow("text body") << QByteArray("12.9 " + key);
        QTest::newRow("broken") << QByteArray("{\"" + key + "\"");
    }

    void anEchoOfTheSecretIsNotPrinted()
    {
        QFETCH(QByteArray, reply);
        for (const auto &options : {QStringList(), QStringList{u"--json"_s}}) {
            const auto answer = draftWith(reply, options);
            QVERIFY2(!answer.out.contains(Key) && !answer.err.contains(Key), qPrintable(answer.out + answer.err));
        }
    }

    void anAccountThatIsNoSecretHidesNothing()
    {
        m_cli->files[u"reply"_s] = "{\"balance\":5,\"banana\":1}";
        const auto answer = draft("curl -u 'an:demo-8f4a2c91' https://api.acme.test/", {u"--reply"_s, u"reply"_s});
        QVERIFY2(answer.out.contains(u"amount: .balance"_s) && answer.out.contains(u".banana (1)"_s),
                 qPrintable(answer.out));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("curl");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &curl, const QByteArray &reply, int exit,
                            const char *says) {
            QTest::newRow(name) << curl << reply << exit << QString::fromLatin1(says);
        };
        row("no curl", "wget https://api.acme.test/", {}, 64, "curl");
        row("empty", "", {}, 64, "curl");
        row("no address", "curl -H 'X-Key: demo-8f4a2c91e07b5d36'", {}, 64, "address");
        row("in the open", "curl 'http://api.acme.test/?key=demo-8f4a2c91e07b5d36'", {}, 64, "http is for loopback");
        row("stand-in for the host", "curl https://{host}/ -H 'X-Key: demo-8f4a2c91e07b5d36'", {}, 64, "placeholder");
        row("not a request that can be made", "curl 'https://api.acme.test/' -H 'X Key: demo-8f4a2c91e07b5d36'", {}, 65,
            "not one of an HTTP header");
        row("empty reply", command(), " ", 65, "The reply is empty");
        row("HTML", command(), "<html>404</html>", 65, "The reply is HTML");
        row("half a reply", command(), "{\"credits\":5", 65, "not whole");
    }

    void refuses()
    {
        QFETCH(QByteArray, curl);
        QFETCH(QByteArray, reply);
        QFETCH(QString, says);
        m_cli->files[u"reply"_s] = reply;
        const auto answer = draft(curl, reply.isEmpty() ? QStringList() : QStringList{u"--reply"_s, u"reply"_s});
        QTEST(answer.exit, "exit");
        QCOMPARE(answer.out, QString());
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY2(answer.err.contains(says) && !answer.err.contains(Key), qPrintable(answer.err));
    }

    void aReplyThatIsNotThereIsNamed()
    {
        const auto answer = draft(command(), {u"--reply"_s, u"gone.json"_s});
        QCOMPARE(answer.exit, 65);
        QVERIFY(answer.err.contains(u"gone.json"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ProviderDraft)
#include "tst_providerdraft.moc"
