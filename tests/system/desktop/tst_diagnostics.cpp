// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagnostics.h"

#include "peer.h"
#include "settings.h"
#include "storage/profile.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QTemporaryDir>


using namespace Qt::StringLiterals;

namespace {

/// What was answered, and how often.
struct Asked {
    QObject guard;
    QList<Fact> facts;
    int answers = 0;

    explicit Asked(const Proxy &proxy = {}, const Profile &profile = Profile())
    {
        askDesktopFacts(profile, proxy, &guard, [this](const QList<Fact> &given) {
            facts = given;
            ++answers;
        });
    }
    bool wait() { return QTest::qWaitFor([this] { return answers > 0; }, 12000); }
    QString value(const QString &name) const
    {
        for (const auto &fact : facts) {
            if (fact.name == name)
                return fact.value;
        }
        return u"missing"_s;
    }
    QString all() const
    {
        QString text;
        for (const auto &[name, value] : facts)
            text += name + u": "_s + value + u'\n';
        return text;
    }
};

QStringList names(const QList<Fact> &facts)
{
    QStringList list;
    for (const auto &fact : facts)
        list += fact.name;
    return list;
}

} // namespace

class TestDiagnostics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationVersion(u"9.8.7"_s); }
    void cleanup();
    void saysWhatIsThere();
    void saysWhatIsNotThere();
    void tellsATrayWithoutAHost();
    void isNotHeldUpByASilentService();
    void neverWaits();
    void saysWhereDataLies();
    void neverShowsAProxysPassword_data();
    void neverShowsAProxysPassword();
    void saysAProxyThatWasSetByHand();
    void isSilentOnceNobodyWaits();
    void answersWithoutASessionBus();
};

void TestDiagnostics::cleanup()
{
    for (const auto *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy"})
        qunsetenv(name);
}

void TestDiagnostics::saysWhatIsThere()
{
    Peer tray(u"desktop/fakewatcher.py"_s, {u"--host"_s});
    Peer daemon(u"desktop/fakenotifications.py"_s, {u"--capabilities"_s, u"body,actions"_s});
    Asked asked;
    QVERIFY(asked.wait());
    QCOMPARE(names(asked.facts),
             QStringList({u"Plimsoll"_s, u"Qt"_s, u"QtKeychain"_s, u"SQLite"_s, u"Operating system"_s, u"Desktop"_s, u"Tray"_s,
                          u"Notifications"_s, u"Notification capabilities"_s, u"Secret Service"_s, u"KWallet"_s, u"Proxy"_s,
                          u"Data folder"_s, u"Database"_s}));
    QCOMPARE(asked.value(u"Plimsoll"_s), u"9.8.7"_s);
    QVERIFY(asked.value(u"Qt"_s).startsWith(QString::fromLatin1(qVersion())));
    QVERIFY(asked.value(u"QtKeychain"_s).contains(u'.'));
    QVERIFY(asked.value(u"SQLite"_s).startsWith(u"3."_s));
    QCOMPARE(asked.value(u"Desktop"_s), u"GNOME, session type x11"_s);
    QVERIFY2(asked.value(u"Tray"_s).startsWith(u"StatusNotifierWatcher of python3"_s), qPrintable(asked.value(u"Tray"_s)));
    QVERIFY(asked.value(u"Tray"_s).endsWith(u"with a host"_s));
    QCOMPARE(asked.value(u"Notifications"_s), u"Fake daemon 4.2 by Plimsoll, specification 1.2"_s);
    QCOMPARE(asked.value(u"Notification capabilities"_s), u"body, actions"_s);
    QVERIFY2(asked.value(u"Secret Service"_s).startsWith(u"gnome-keyring"_s), qPrintable(asked.value(u"Secret Service"_s)));
    QCOMPARE(asked.value(u"KWallet"_s), u"none"_s);
    QTest::qWait(100);
    QCOMPARE(asked.answers, 1);
}

void TestDiagnostics::saysWhatIsNotThere()
{
    Asked asked;
    QVERIFY(asked.wait());
    for (const auto &name : {u"Tray"_s, u"Notifications"_s, u"Notification capabilities"_s, u"KWallet"_s, u"Database"_s})
        QCOMPARE(name + asked.value(name), name + u"none"_s);
}

void TestDiagnostics::tellsATrayWithoutAHost()
{
    Peer tray(u"desktop/fakewatcher.py"_s);
    Asked asked;
    QVERIFY(asked.wait());
    QVERIFY(asked.value(u"Tray"_s).endsWith(u"without a host"_s));
}

void TestDiagnostics::isNotHeldUpByASilentService()
{
    Peer daemon(u"desktop/fakenotifications.py"_s, {u"--deaf"_s});
    Asked asked;
    QVERIFY(asked.wait());
    QCOMPARE(asked.value(u"Notifications"_s), u"does not answer"_s);
    QCOMPARE(asked.value(u"Notification capabilities"_s), u"does not answer"_s);
    QVERIFY(asked.value(u"Secret Service"_s).startsWith(u"gnome-keyring"_s));
}

void TestDiagnostics::neverWaits()
{
    Peer daemon(u"desktop/fakenotifications.py"_s, {u"--deaf"_s});
    QElapsedTimer timer;
    timer.start();
    const Asked asked;
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(asked.answers, 0);
}

void TestDiagnostics::saysWhereDataLies()
{
    const QTemporaryDir folder;
    QFile database(Profile(folder.path()).databasePath());
    QVERIFY(database.open(QIODevice::WriteOnly));
    database.write(QByteArray(3 * 1024, 'x'));
    database.close();
    Asked elsewhere({}, Profile(folder.path()));
    QVERIFY(elsewhere.wait());
    QCOMPARE(elsewhere.value(u"Data folder"_s), folder.path());
    QVERIFY2(elsewhere.value(u"Database"_s).startsWith(u"3"_s), qPrintable(elsewhere.value(u"Database"_s)));
    Asked own;
    QVERIFY(own.wait());
    QVERIFY2(own.value(u"Data folder"_s).startsWith(u"~/"_s), qPrintable(own.value(u"Data folder"_s)));
}

void TestDiagnostics::neverShowsAProxysPassword_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("http_proxy") << QByteArray("http_proxy");
    QTest::newRow("https_proxy") << QByteArray("https_proxy");
}

void TestDiagnostics::neverShowsAProxysPassword()
{
    QFETCH(QByteArray, variable);
    qputenv(variable.constData(), "http://user:CANARY@proxy.test:1");
    qputenv("http_proxy", "http://user:CANARY@proxy.test:1");
    Asked asked;
    QVERIFY(asked.wait());
    QCOMPARE(asked.value(u"Proxy"_s), u"HTTP proxy.test:1 (from the desktop)"_s);
    QVERIFY(!asked.all().contains(u"CANARY"_s));
    QVERIFY(!asked.all().contains(u"user"_s));
}

void TestDiagnostics::saysAProxyThatWasSetByHand()
{
    qputenv("http_proxy", "http://proxy.test:1");
    Asked socks({.kind = Proxy::Kind::Socks5, .host = u"sea.test"_s, .port = 1080});
    QVERIFY(socks.wait());
    QCOMPARE(socks.value(u"Proxy"_s), u"SOCKS 5 sea.test:1080 (set in Plimsoll)"_s);
    Asked none({.kind = Proxy::Kind::None});
    QVERIFY(none.wait());
    QCOMPARE(none.value(u"Proxy"_s), u"none (set in Plimsoll)"_s);
}

void TestDiagnostics::isSilentOnceNobodyWaits()
{
    auto guard = std::make_unique<QObject>();
    int answers = 0;
    askDesktopFacts(Profile(), {}, guard.get(), [&](const QList<Fact> &) { ++answers; });
    guard.reset();
    QTest::qWait(500);
    QCOMPARE(answers, 0);
}

/// In a process of its own: a process finds its session bus once.
void TestDiagnostics::answersWithoutASessionBus()
{
    if (QDBusConnection::sessionBus().isConnected()) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        QProcess lonely;
        lonely.setProcessEnvironment(environment);
        lonely.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(QTest::currentTestFunction())});
        QVERIFY(lonely.waitForFinished());
        QVERIFY2(lonely.exitCode() == 0, lonely.readAllStandardOutput().constData());
        return;
    }
    Asked asked;
    QVERIFY(asked.wait());
    QCOMPARE(asked.facts.size(), 14);
    for (const auto &name : {u"Tray"_s, u"Notifications"_s, u"Secret Service"_s, u"KWallet"_s})
        QCOMPARE(name + asked.value(name), name + u"none"_s);
    QVERIFY(asked.value(u"SQLite"_s).startsWith(u"3."_s));
}

QTEST_GUILESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
