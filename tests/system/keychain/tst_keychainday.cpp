// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"
#include "demoprovider.h"
#include "fakes.h"
#include "keychain/keychainsecretstore.h"
#include "keychain/leave.h"
#include "peer.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto SecretServiceScript = u"keychain/fakesecretservice.py"_s;
const auto KWalletScript = u"keychain/fakekwallet.py"_s;
#ifdef SANITIZED
constexpr int LongestGap = 400; ///< milliseconds; instrumented, and beside other tests
#else
constexpr int LongestGap = 100; ///< milliseconds (K4)
#endif
constexpr int Hours = 24;

QString item(const Account &account)
{
    return u"plimsoll/1/%1={\"token\":\"test-key-%2\"}"_s.arg(account.entry.toString(QUuid::WithoutBraces), account.id);
}

/// How long this process, and any process of this busy machine, was kept from its next step.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_gap = std::max(m_gap, m_since.restart()); });
        m_since.start();
        m_timer.start(5ms);
        m_machine = std::thread([this] {
            QElapsedTimer since;
            since.start();
            while (!m_isOver) {
                std::this_thread::sleep_for(5ms);
                m_stall = std::max<qint64>(m_stall, since.restart());
            }
        });
    }
    ~Heartbeat()
    {
        m_isOver = true;
        m_machine.join();
    }

    qint64 gap() const { return m_gap; }
    qint64 stall() const { return m_stall; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_gap = 0;
    std::atomic<qint64> m_stall = 0;
    std::atomic<bool> m_isOver = false;
    std::thread m_machine;
};

/// Everything behind the windows but the network: the real keychain store, database, book and monitor, on a made-up clock.
struct Desk {
    QDateTime now = QDateTime({2026, 3, 4}, {0, 0}, Qt::UTC);
    std::unique_ptr<Database> database = std::move(*Database::openInMemory()); // so that no disk holds anything up
    SqliteAccountStore accounts{*database};
    SqliteHistoryStore history{*database};
    KeychainSecretStore keychain{4s};
    FakeHttpClient http;
    Catalog catalog = demoCatalog();
    Monitor monitor{{keychain, http, history}, catalog, [this] { return now; }, [] { return 0.5; }};
    AccountBook book{accounts, keychain, http, monitor};

    Desk()
    {
        http.answer = [this](const HttpRequest &) -> Result<HttpReply> { return demoReply("700", now); };
        QObject::connect(&keychain, &KeychainSecretStore::reachable, &monitor, &Monitor::refreshLocked);
    }
    bool isQuiet() const
    {
        return std::none_of(monitor.states().begin(), monitor.states().end(), [](const AccountState &state) { return state.refreshing; });
    }
    QString outcome(const AccountId &id) const
    {
        const auto &failure = monitor.state(id)->refresh.failure;
        return failure ? kindName(failure->kind) : u"read"_s;
    }
    Ledger known() const { return sorted(book.ledger()); }
    /// What a restart would find.
    Ledger stored()
    {
        Ledger found{.accounts = {}, .settings = *accounts.settings()};
        const auto states = accounts.load();
        for (const auto &state : *states)
            found.accounts.append({state.account, state.marks});
        return sorted(found);
    }
    static Ledger sorted(Ledger ledger)
    {
        std::sort(ledger.accounts.begin(), ledger.accounts.end(), [](const auto &a, const auto &b) { return a.account.id < b.account.id; });
        return ledger;
    }
};

} // namespace

/// A keychain that works in the morning and then does not, for each way in which one was seen to (promises.md 1.1): what has been read goes
/// on, what has not says so, and nothing is changed, asked twice or held up. Each row is a process of its own: QtKeychain finds its keychain
/// once, and a prompt that nobody answers keeps it for ever.
class TestKeychainDay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDay_data();
    void aDay();

private:
    static void runInAProcess(const QString &row, bool onPlasma);
};

void TestKeychainDay::aDay_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArray>("noon");  // what it is told at noon; empty: it is killed
    QTest::addColumn<QString>("says");     // the account that is first read then
    QTest::addColumn<QString>("adding");   // what comes of a new account then
    QTest::addColumn<int>("prompts");      // at most, in all the day
    QTest::addColumn<int>("promptsOfUser"); // at most, when the user asks

    const auto secretService = [](const char *row, const QByteArray &noon, const QString &says, const QString &adding, int prompts, int ofUser) {
        QTest::newRow(row) << SecretServiceScript << noon << says << adding << prompts << ofUser;
    };
    secretService("locked, prompt dismissed", R"({"locked": true, "prompt": "dismiss"})", u"keychain-locked"_s, u"keychain-locked"_s, 1, 1);
    secretService("locked, prompt left open", R"({"locked": true, "prompt": "hang"})", u"keychain-locked"_s, u"keychain-locked"_s, 1, 0);
    secretService("says IsLocked", R"({"refuse": "IsLocked"})", u"keychain-locked"_s, u"keychain-locked"_s, 0, 0);
    secretService("denies", R"({"refuse": "org.freedesktop.DBus.Error.AccessDenied"})", u"keychain-unavailable"_s, u"keychain-unavailable"_s, 0, 0);
    secretService("never answers", R"({"delay_ms": 3600000})", u"keychain-locked"_s, u"keychain-locked"_s, 0, 0);
    secretService("slow", R"({"delay_ms": 400})", u"read"_s, u"done"_s, 0, 0);
    secretService("keeps nothing new", R"({"lose": true})", u"read"_s, u"keychain-denied"_s, 0, 0);
    secretService("keeps something else", R"({"alter": true})", u"read"_s, u"keychain-denied"_s, 0, 0);
    secretService("dies of being asked", R"({"die": true})", u"keychain-unavailable"_s, u"keychain-unavailable"_s, 0, 0);
    secretService("gone", {}, u"keychain-unavailable"_s, u"keychain-unavailable"_s, 0, 0);

    const auto kwallet = [](const char *row, const QByteArray &noon, const QString &says, const QString &adding) {
        QTest::newRow(row) << KWalletScript << noon << says << adding << 1 << 1;
    };
    kwallet("KWallet does not open", R"({"deny": true})", u"keychain-locked"_s, u"keychain-locked"_s);
    kwallet("KWallet gives errors", R"({"read": "error", "write": "error"})", u"keychain-locked"_s, u"keychain-denied"_s);
    kwallet("KWallet keeps nothing new", R"({"write": "minus-one"})", u"read"_s, u"keychain-denied"_s);
    kwallet("KWallet is slow", R"({"delay_ms": 700})", u"read"_s, u"done"_s);
    kwallet("KWallet is gone", {}, u"keychain-unavailable"_s, u"keychain-unavailable"_s);
}

void TestKeychainDay::runInAProcess(const QString &row, bool onPlasma)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ROW"_s, row);
    if (onPlasma) {
        environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
        environment.insert(u"KDE_FULL_SESSION"_s, u"true"_s);
        environment.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
    }
    QProcess day;
    day.setProcessEnvironment(environment);
    day.start(QCoreApplication::applicationFilePath(), {u"aDay:"_s + row});
    QVERIFY(day.waitForFinished(60000));
    const auto said = day.readAllStandardOutput();
    QVERIFY2(day.exitStatus() == QProcess::NormalExit && day.exitCode() == 0, said.constData());
    for (const auto &line : said.split('\n')) {
        if (line.contains("longest gap"))
            qInfo("%s", line.mid(line.indexOf("longest gap")).constData());
    }
}

void TestKeychainDay::aDay()
{
    QFETCH(QString, script);
    QFETCH(QByteArray, noon);
    QFETCH(QString, says);
    QFETCH(QString, adding);
    QFETCH(int, prompts);
    QFETCH(int, promptsOfUser);

    const auto onPlasma = script == KWalletScript;
    if (qEnvironmentVariableIsEmpty("ROW"))
        return runInAProcess(QString::fromUtf8(QTest::currentDataTag()), onPlasma);

    const auto prompt = onPlasma ? u"OPEN"_s : u"PROMPT"_s;
    auto early = demoAccount(u"early"_s);
    auto late = demoAccount(u"late"_s);
    late.paused = true;
    Peer service(script, {u"--item"_s, item(early), u"--item"_s, item(late)});
    Desk desk;
    QVERIFY(desk.book.open() && desk.book.put(early) && desk.book.put(late));
    desk.monitor.refreshAll(Monitor::Asker::Schedule);
    QTRY_COMPARE(desk.outcome(u"early"_s), u"read"_s);
    QTRY_VERIFY(desk.isQuiet());
    const auto openings = service.count(prompt);

    if (noon.isEmpty()) {
        service.kill();
    } else {
        service.say(noon);
        QTRY_COMPARE(service.count(u"told"_s), 1);
    }
    QVERIFY(desk.book.pause(u"late"_s, false));
    const auto before = desk.known();
    const auto asked = desk.http.sent.size();
    Heartbeat heart;
    for (int hour = 0; hour < Hours; ++hour) {
        desk.now = desk.now.addSecs(3600);
        desk.monitor.refreshDue();
        QTest::qWait(10);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isQuiet(), 10000);
        QCOMPARE(desk.outcome(u"early"_s), u"read"_s);
        QCOMPARE(desk.outcome(u"late"_s), says);
    }
    QVERIFY(desk.http.sent.size() - asked >= Hours); // the early one went on all the day
    QVERIFY2(service.count(prompt) - openings <= prompts, qPrintable(u"%1 prompts"_s.arg(service.count(prompt) - openings)));

    const auto ofDay = service.count(prompt);
    desk.monitor.refreshAll(Monitor::Asker::User);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isQuiet(), 10000);
    QCOMPARE(desk.outcome(u"late"_s), says);
    QVERIFY(service.count(prompt) - ofDay <= promptsOfUser);
    for (const auto &word : {u"WRITE"_s, u"STORED"_s, u"DELETE"_s, u"REMOVE"_s})
        QCOMPARE(word + QString::number(service.count(word)), word + u'0');
    QCOMPARE(desk.known(), before);
    QCOMPARE(desk.stored(), before);

    const auto drafted = desk.book.drafted({.providerId = u"demo"_s});
    std::optional<Outcome<AccountId>> added;
    QObject guard;
    desk.book.add(*drafted, demoSecret(u"test-key-new"_s), {&guard, [&](const Outcome<AccountId> &outcome) { added = outcome; }});
    QTRY_VERIFY_WITH_TIMEOUT(added.has_value(), 10000);
    QCOMPARE(*added ? u"done"_s : kindName(added->error().cause->kind), adding);
    QCOMPARE(desk.known() == before, !*added);
    QCOMPARE(desk.stored(), desk.known());

    qInfo("longest gap %lld ms (of the machine itself %lld ms)", heart.gap(), heart.stall());
    QVERIFY2(heart.gap() <= LongestGap + 2 * heart.stall(), qPrintable(QString::number(heart.gap())));
    service.stop();
    leave(desk.keychain, 0); // ends here with a prompt that is open, as the program does
}

QTEST_GUILESS_MAIN(TestKeychainDay)
#include "tst_keychainday.moc"
