// SPDX-License-Identifier: GPL-3.0-or-later
#include "clidesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_TransferCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliDesk> m_cli;

    QByteArray exported() { return m_cli->run({u"export"_s, u"-"_s}).out.toUtf8(); }
    Answer import(const QByteArray &text) { return m_cli->run({u"import"_s, u"file.json"_s}, text); }

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliDesk>(); }

    void anExportHoldsEverythingButSecrets()
    {
        m_cli->run({u"account"_s, u"add"_s, u"demo"_s, u"--every"_s, u"1h"_s, u"--set"_s, u"team=red"_s}, "token=demo-canary-0001");
        m_cli->run({u"refresh"_s});
        m_cli->run({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"20%"_s});
        QCOMPARE(CliDesk::json(QString::fromUtf8(exported())),
                 CliDesk::json(QString::fromUtf8(R"({"plimsoll": 1,
                     "accounts": [{"id": "demo", "provider": "demo", "label": "Demo", "origin": null, "every": "1h", "paused": false, "muted": false,
                                   "fields": {"team": "red"}, "marks": {"credits": {"low": "20%", "critical": null, "tank": null,
                                                                                             "expiry": null, "expiryCritical": null}}}],
                     "settings": {"every": null, "defaultMark": {"low": "7d", "critical": "2d", "expiry": "14d", "expiryCritical": null}, "autostart": false, "startHidden": false,
                                  "language": null, "quietHours": null, "proxy": "system", "timeout": "30s", "keepHistory": null,
                                  "iconStyle": "color", "hideAmounts": false}})")));
        const auto entry = m_cli->store.records.value(u"demo"_s).account.entry.toString(QUuid::WithoutBraces).toUtf8();
        for (const auto &secret : {QByteArray("canary"), QByteArray("0001"), entry})
            QVERIFY(!exported().contains(secret));
    }
    void everySettingComesBack()
    {
        m_cli->store.stored = {.every = 30min, .defaultMark = {.low = Threshold::fromString(u"20%")}, .autostart = true,
                               .startHidden = true, .language = u"de"_s, .quietHours = QuietHours::fromString(u"22:00-07:30"),
                               .proxy = {Proxy::Kind::Socks5, u"proxy.test"_s, 1080}, .timeout = 45s, .keepHistory = 365 * 24h,
                               .iconStyle = IconStyle::Monochrome, .hideAmounts = true};
        const auto settings = m_cli->store.stored;
        QVERIFY(m_cli->book.open());
        const auto text = exported();
        m_cli = std::make_unique<CliDesk>();
        QCOMPARE(import(text).exit, 0);
        QCOMPARE(m_cli->store.stored, settings);
    }
    void aSettingThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("where");
        QTest::newRow("quiet hours") << QByteArray("{\"quietHours\": \"late\"}") << u"settings.quietHours"_s;
        QTest::newRow("proxy") << QByteArray("{\"proxy\": \"http://me:pw@proxy.test:1\"}") << u"settings.proxy"_s;
        QTest::newRow("timeout, too long") << QByteArray("{\"timeout\": \"1h\"}") << u"settings.timeout"_s;
        QTest::newRow("timeout, too short") << QByteArray("{\"timeout\": \"1s\"}") << u"settings.timeout"_s;
        QTest::newRow("icon style") << QByteArray("{\"iconStyle\": \"pink\"}") << u"settings.iconStyle"_s;
        QTest::newRow("history") << QByteArray("{\"keepHistory\": \"long\"}") << u"settings.keepHistory"_s;
    }
    void aSettingThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QString, where);
        const auto before = m_cli->store.stored;
        const auto answer = import("{\"plimsoll\": 1, \"accounts\": [], \"settings\": " + settings + '}');
        QCOMPARE(answer.exit, 65);
        QVERIFY2(answer.err.contains(where), qPrintable(answer.err));
        QCOMPARE(m_cli->store.stored, before);
    }
    void writesAFile()
    {
        QCOMPARE(m_cli->runJson({u"export"_s, u"out.json"_s}), (QJsonObject{{u"file"_s, u"out.json"_s}, {u"accounts"_s, 0}}));
        QCOMPARE(m_cli->files.value(u"out.json"_s), exported());
    }
    void whatIsImportedHereAgainChangesNothing()
    {
        m_cli->run({u"account"_s, u"add"_s, u"demo"_s}, "token=demo-token-0001");
        m_cli->run({u"refresh"_s});
        m_cli->run({u"mark"_s, u"set"_s, u"demo"_s, u"credits"_s, u"--low"_s, u"20%"_s});
        const auto before = m_cli->store.records;
        QCOMPARE(import(exported()).exit, 0);
        QCOMPARE(m_cli->store.records, before);
        QCOMPARE(m_cli->secrets.entries.size(), 1);
    }
    void whatIsNewHereWaitsForItsSecrets()
    {
        m_cli->run({u"account"_s, u"add"_s, u"demo"_s}, "token=demo-token-0001");
        const auto text = exported();
        m_cli = std::make_unique<CliDesk>();
        const auto answer = import(text);
        QCOMPARE(answer.exit, 0);
        QVERIFY2(answer.err.contains(u"plimsollctl account secrets demo"_s), qPrintable(answer.err));
        const auto account = m_cli->store.records.value(u"demo"_s).account;
        QVERIFY(account.boundOrigin.isEmpty() && account.secretTails.isEmpty());
        QCOMPARE(m_cli->run({u"refresh"_s}).exit, 1);
        QVERIFY(m_cli->http.sent.isEmpty());
    }
    void anotherOriginMustBeConfirmed()
    {
        const auto before = m_cli->addDemo();
        auto text = exported();
        text.replace("\"origin\": null", "\"origin\": \"https://other.test\"");
        QCOMPARE(m_cli->runJson({u"import"_s, u"f"_s}, text)[u"waitingForSecrets"_s].toArray(), QJsonArray{u"demo"_s});
        QVERIFY(m_cli->store.records.value(u"demo"_s).account.entry != before.entry);
        QVERIFY2(m_cli->secrets.entries.isEmpty(), "the secret that no account has any more is gone");
    }
    void settingsStayWhenTheFileHasNone()
    {
        (void)m_cli->book.setSettings({.every = std::chrono::seconds(60)});
        QCOMPARE(import(R"({"plimsoll": 1, "accounts": []})").exit, 0);
        QCOMPARE(m_cli->store.stored.every, std::chrono::seconds(60));
        import(R"({"plimsoll": 1, "accounts": [], "settings": {"every": "2h", "defaultMark": {"low": "10%"}, "autostart": true}})");
        QCOMPARE(m_cli->store.stored, (Settings{.every = std::chrono::seconds(7200),
                                                .defaultMark = {.low = Threshold::fromString(u"10%"), .expiryLow = 14}, .autostart = true}));
    }
    void refusesAllOfAFileWithSomethingWrong_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const char *account, const QString &where) { QTest::newRow(name) << QByteArray(account) << where; };
        row("not JSON", "{\n  \"id\": }", u"file.json:3: "_s);
        row("not an object", "7", u"accounts[1]"_s);
        row("unknown key", R"({"id": "b", "provider": "demo", "secrets": {"token": "demo-canary"}})", u"accounts[1]"_s);
        row("no id", R"({"provider": "demo"})", u"accounts[1].id"_s);
        row("bad id", R"({"id": "B!", "provider": "demo"})", u"accounts[1].id"_s);
        row("id twice", R"({"id": "a", "provider": "demo"})", u"accounts[1].id"_s);
        row("provider", R"({"id": "b", "provider": "nobody"})", u"accounts[1].provider"_s);
        row("every", R"({"id": "b", "provider": "demo", "every": "soon"})", u"accounts[1].every"_s);
        row("every of a wrong type", R"({"id": "b", "provider": "demo", "every": 15})", u"accounts[1].every"_s);
        row("too often", R"({"id": "b", "provider": "demo", "every": "1s"})", u"accounts[1].every"_s);
        row("origin", R"({"id": "b", "provider": "demo", "origin": "ftp:x"})", u"accounts[1].origin"_s);
        row("paused", R"({"id": "b", "provider": "demo", "paused": "yes"})", u"accounts[1].paused"_s);
        row("field", R"({"id": "b", "provider": "demo", "fields": {"colour": "red"}})", u"accounts[1].fields.colour"_s);
        row("secret field", R"({"id": "b", "provider": "demo", "fields": {"token": "demo-canary"}})", u"accounts[1].fields.token"_s);
        row("mark", R"({"id": "b", "provider": "demo", "marks": {"credits": {"low": "much"}}})", u"accounts[1].marks.credits.low"_s);
        row("mark in hours", R"({"id": "b", "provider": "demo", "marks": {"credits": {"low": "7h"}}})", u"accounts[1].marks.credits.low"_s);
        row("expiry", R"({"id": "b", "provider": "demo", "marks": {"credits": {"expiry": "soon"}}})", u"accounts[1].marks.credits.expiry"_s);
        row("muted", R"({"id": "b", "provider": "demo", "muted": "yes"})", u"accounts[1].muted"_s);
        row("mark's order", R"({"id": "b", "provider": "demo", "marks": {"c": {"low": "1", "critical": "2"}}})", u"accounts[1].marks.c"_s);
        row("tank", R"({"id": "b", "provider": "demo", "marks": {"c": {"tank": "-1"}}})", u"accounts[1].marks.c.tank"_s);
    }
    void refusesAllOfAFileWithSomethingWrong()
    {
        QFETCH(QByteArray, account);
        QFETCH(QString, where);
        m_cli->addDemo();
        const auto before = m_cli->store.records;
        const auto answer = import(R"({"plimsoll": 1, "accounts": [{"id": "a", "provider": "demo"},)"
                                   "\n" + account + "]}");
        QCOMPARE(answer.exit, 65);
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY2(answer.err.contains(where) && answer.err.contains(u"file.json"_s), qPrintable(answer.err));
        QVERIFY2(!answer.err.contains(u"canary"_s), qPrintable(answer.err));
        QCOMPARE(m_cli->store.records, before);
    }
    void refusesWhatIsNoExport_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("empty") << QByteArray() << u"f:1: "_s;
        QTest::newRow("list") << QByteArray("[]") << u"the document"_s;
        QTest::newRow("version") << QByteArray(R"({"plimsoll": 2, "accounts": []})") << u"plimsoll"_s;
        QTest::newRow("no accounts") << QByteArray(R"({"plimsoll": 1})") << u"accounts"_s;
        QTest::newRow("settings") << QByteArray(R"({"plimsoll": 1, "accounts": [], "settings": {"every": "x"}})") << u"settings.every"_s;
        QTest::newRow("default mark") << QByteArray(R"({"plimsoll": 1, "accounts": [], "settings": {"defaultMark": {"tank": "5"}}})") << u"settings.defaultMark"_s;
    }
    void refusesWhatIsNoExport()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        const auto answer = m_cli->run({u"import"_s, u"f"_s}, text);
        QCOMPARE(answer.exit, 65);
        QVERIFY2(answer.err.contains(where), qPrintable(answer.err));
    }
};

QTEST_GUILESS_MAIN(tst_TransferCommands)
#include "tst_transfercommands.moc"
