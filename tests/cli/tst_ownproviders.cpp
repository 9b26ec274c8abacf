// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_OwnProviders : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliDesk> m_cli;

    static QByteArray own(const QByteArray &id = "mine")
    {
        return QByteArray(DemoToml)
            .replace("\"demo\"", '"' + id + '"')
            .replace("\"https://demo.test\"", "\"https://mine.test\"");
    }
    Answer add(const QByteArray &toml, const QStringList &options = {})
    {
        return m_cli->run(QStringList{u"provider"_s, u"add"_s, u"mine.toml"_s} + options, toml);
    }
    Answer remove(const QString &id, const QStringList &options = {})
    {
        return m_cli->run(QStringList{u"provider"_s, u"remove"_s, id} + options);
    }

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliDesk>(); }

    void addsAFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("by name") << u"mine.toml"_s;
        QTest::newRow("standard input") << u"-"_s;
    }

    void addsAFile()
    {
        QFETCH(QString, file);
        const auto answer = m_cli->run({u"provider"_s, u"add"_s, file}, own());
        QCOMPARE(
            answer,
            (Answer{
                .exit = 0,
                .out =
                    u"mine: added. API token will be sent only to https://mine.test\nNext: plimsollctl account add mine\n"_s}));
        QCOMPARE(m_cli->definitions.kept.value(u"mine"_s), own());
        QCOMPARE(m_cli->run({u"provider"_s, u"show"_s, u"mine"_s}).exit, 0);
    }

    void saysEveryPlaceThatSecretsMayGoTo()
    {
        auto toml = own();
        toml.replace("origin = \"https://mine.test\"", "");
        toml.replace(
            "[[field]]\nid     = \"token\"",
            "[[origin]]\nurl = \"https://one.test\"\nlabel = \"One\"\n[[origin]]\nurl = \"https://two.test\"\nlabel = "
            "\"Two\"\n[[field]]\nid = \"pass\"\nlabel = \"Password\"\nsecret = true\n[[field]]\nid     = \"token\"");
        toml.replace("\"Bearer \" + .token", ".pass + .token");
        QVERIFY2(
            add(toml).out.startsWith(
                u"mine: added. Password and API token will be sent only to https://one.test or https://two.test\n"_s),
            qPrintable(add(toml).out + add(toml).err));
    }

    void saysThatThereIsNoSecret()
    {
        const auto answer = add("id = 'open'\nname = 'Open'\norigin = 'https://open.test'\n[filter]\nrequest = '{path: "
                                "\"/\"}'\nbalances = '[]'\n");
        QVERIFY2(answer.out.startsWith(u"open: added. Requests will be sent only to https://open.test\n"_s),
                 qPrintable(answer.out));
    }

    void addsAsJson()
    {
        const auto answer = add(own(), {u"--json"_s});
        QCOMPARE(CliDesk::json(answer.out), m_cli->runJson({u"provider"_s, u"show"_s, u"mine"_s}));
        QCOMPARE(CliDesk::json(answer.out)[u"source"_s].toString(), u"user"_s);
    }

    void replacesOnesOwn()
    {
        QCOMPARE(add(own()).exit, 0);
        QCOMPARE(add(own().replace("Demo", "Anew")).exit, 0);
        QCOMPARE(m_cli->runJson({u"provider"_s, u"show"_s, u"mine"_s})[u"name"_s].toString(), u"Anew"_s);
        QCOMPARE(m_cli->definitions.kept.size(), 1);
    }

    void refusesToAdd_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("says");
        QTest::newRow("built-in id") << own("demo") << u"demo-2"_s;
        QTest::newRow("broken") << own().replace("label  =", "lable  =") << u"mine.toml:10:1"_s;
        QTest::newRow("filter") << own().replace(".left }", ".left | nosuch }") << u"mine.toml:21:"_s;
        QTest::newRow("empty") << QByteArray() << u"mine.toml:"_s;
    }

    void refusesToAdd()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, says);
        const auto answer = add(toml);
        QCOMPARE(answer.exit, 65);
        QCOMPARE(answer.out, QString());
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QVERIFY(m_cli->definitions.kept.isEmpty());
        QVERIFY(CliDesk::json(add(toml, {u"--json"_s}).err).contains(u"error"_s));
    }

    void forgetsOnesOwn()
    {
        QCOMPARE(add(own()).exit, 0);
        QCOMPARE(remove(u"mine"_s), (Answer{.exit = 0, .out = u"mine: removed\n"_s}));
        QVERIFY(m_cli->definitions.kept.isEmpty());
        QCOMPARE(add(own()).exit, 0);
        QCOMPARE(CliDesk::json(remove(u"mine"_s, {u"--json"_s}).out), (QJsonObject{{u"removed"_s, u"mine"_s}}));
    }

    void refusesToForget_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown") << u"lake"_s << u"There is no provider 'lake'"_s;
        QTest::newRow("built in") << u"demo"_s << u"'demo' is built in"_s;
        QTest::newRow("used") << u"mine"_s << u"'mine-7' needs this provider"_s;
    }

    void refusesToForget()
    {
        QFETCH(QString, id);
        QFETCH(QString, says);
        QCOMPARE(add(own()).exit, 0);
        auto account = demoAccount(u"mine-7"_s);
        account.providerId = u"mine"_s;
        QVERIFY(m_cli->book.put(account));
        const auto answer = remove(id);
        QCOMPARE(answer.exit, 64);
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(m_cli->definitions.kept.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_OwnProviders)
#include "tst_ownproviders.moc"
