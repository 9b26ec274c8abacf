// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"
#include "alertrelay.h"
#include "demoprovider.h"
#include "fakes.h"
#include "storage/batch.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"
#include "storedemo.h"
#include "testresult.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// Which calls of the database fail. The linker leads all calls from other files through here: see CMakeLists.txt.
struct Fault {
    int at = 0;           ///< counted from 1; 0: none
    bool lasts = false;   ///< all after it fail, too
    int calls = 0;

    void arm(int call, bool lasting)
    {
        at = call;
        lasts = lasting;
        calls = 0;
    }
    bool meets(const QString &sql)
    {
        ++calls;
        if (sql == u"ROLLBACK") // SQLite does that by itself once nothing goes any more
            return false;
        return at > 0 && (lasts ? calls >= at : calls == at);
    }
    bool isMet() const { return at > 0 && calls >= at; }
} fault;

Problem injected()
{
    return {Problem::Kind::Storage, u"injected"_s, u"plimsoll.db"_s};
}

using Opened = Outcome<std::unique_ptr<Connection>>;

} // namespace

Outcome<Statement> realRun(Connection *, const QString &, const QVariantList &) __asm__(
    "__real__ZN10Connection3runERK7QStringRK5QListI8QVariantE");
Outcome<QVariant> realValue(Connection *, const QString &, const QVariantList &) __asm__(
    "__real__ZN10Connection5valueERK7QStringRK5QListI8QVariantE");
Opened realOpen(const QString &, Connection::Mode) __asm__("__real__ZN10Connection4openERK7QStringNS_4ModeE");
Outcome<Statement> wrappedRun(Connection *, const QString &, const QVariantList &) __asm__(
    "__wrap__ZN10Connection3runERK7QStringRK5QListI8QVariantE");
Outcome<QVariant> wrappedValue(Connection *, const QString &, const QVariantList &) __asm__(
    "__wrap__ZN10Connection5valueERK7QStringRK5QListI8QVariantE");
Opened wrappedOpen(const QString &, Connection::Mode) __asm__("__wrap__ZN10Connection4openERK7QStringNS_4ModeE");

Outcome<Statement> wrappedRun(Connection *connection, const QString &sql, const QVariantList &values)
{
    if (fault.meets(sql))
        return tl::unexpected(injected());
    return realRun(connection, sql, values);
}

Outcome<QVariant> wrappedValue(Connection *connection, const QString &sql, const QVariantList &values)
{
    if (fault.meets(sql))
        return tl::unexpected(injected());
    return realValue(connection, sql, values);
}

Opened wrappedOpen(const QString &path, Connection::Mode mode)
{
    if (fault.meets({}))
        return tl::unexpected(injected());
    return realOpen(path, mode);
}

namespace {

/// A program with a provider, a keychain, a desktop and a clock, all made up, on a database that is real.
class Program
{
public:
    explicit Program(const QString &path) : m_path(path)
    {
        m_http.answer = [this](const HttpRequest &) -> Result<HttpReply> { return demoReply(left, now); };
    }

    QByteArray left = "500";
    QDateTime now = demo::at(0);
    FakeNotifier notifier;
    FakeSecretStore secrets;
    bool isStored = true;

    Outcome<> start()
    {
        stop();
        auto opened = Database::open(m_path, Database::Access::ReadWrite, now);
        if (!opened)
            return tl::unexpected(opened.error());
        m_database = std::move(*opened);
        if (!m_database->setAside().isEmpty())
            return refuse(Problem::Kind::BadData, u"A sound database was set aside"_s);
        m_accounts = std::make_unique<SqliteAccountStore>(*m_database);
        m_history = std::make_unique<SqliteHistoryStore>(*m_database);
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{secrets, m_http, *m_history}, m_catalog, [this] { return now; }, [] { return 0.5; });
        QObject::connect(m_monitor.get(), &Monitor::storageFailed, m_monitor.get(), [this] { isStored = false; });
        m_book = std::make_unique<AccountBook>(*m_accounts, secrets, m_http, *m_monitor);
        m_relay = std::make_unique<AlertRelay>(*m_monitor, *m_history, notifier, [](const QList<Alert> &alerts, const Monitor &) {
            QStringList lines;
            for (const auto &alert : alerts)
                lines += alert.account + u' ' + levelName(alert.level);
            return Notification{.tag = {}, .title = lines.join(u'\n'), .body = {}};
        });
        return m_book->open();
    }
    void stop()
    {
        m_relay.reset();
        m_book.reset();
        m_monitor.reset();
        m_history.reset();
        m_accounts.reset();
        m_database.reset();
    }
    Outcome<> add(const QString &id)
    {
        Outcome<> added;
        auto account = demoAccount(id);
        m_book->add(account, demoSecret(), {m_book.get(), [&](const Outcome<AccountId> &outcome) {
            added = outcome.map([](const AccountId &) {});
        }});
        return added;
    }
    Outcome<> remove(const QString &id)
    {
        Outcome<> removed;
        if (m_monitor->state(id)) // else it was in the first attempt
            m_book->remove(id, {m_book.get(), [&](const Outcome<> &outcome) { removed = outcome; }});
        return removed;
    }
    /// A quarter of an hour later. What cannot be stored is shown all the same, and stored with the next one.
    Outcome<> refresh(const QString &id, const QByteArray &amount)
    {
        now = now.addSecs(900);
        left = amount;
        isStored = true;
        m_monitor->refresh(id, Monitor::Asker::User);
        if (m_monitor->state(id)->balances.value(0).balance.amount != Amount::fromString(QString::fromLatin1(amount)))
            return refuse(Problem::Kind::BadData, u"What was read is not shown"_s);
        return isStored ? Outcome<>() : Outcome<>(tl::unexpected(injected()));
    }
    Outcome<> tell()
    {
        m_relay->deliver();
        return {};
    }
    Database &database() { return *m_database; }
    AccountBook &book() { return *m_book; }
    Monitor &monitor() { return *m_monitor; }
    HistoryStore &history() { return *m_history; }

private:
    const QString m_path;
    const Catalog m_catalog = demoCatalog();
    FakeHttpClient m_http;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqliteAccountStore> m_accounts;
    std::unique_ptr<SqliteHistoryStore> m_history;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<AccountBook> m_book;
    std::unique_ptr<AlertRelay> m_relay;
};

Settings chosen()
{
    return {.every = std::chrono::seconds(1800), .keepHistory = std::chrono::hours(24 * 90)};
}

/// An ordinary week, step by step. Each can be done again when it was refused.
QList<std::pair<QString, std::function<Outcome<>(Program &)>>> week()
{
    using P = Program;
    const auto mark = Mark{.low = Threshold::fromString(u"100"), .critical = Threshold::fromString(u"20")};
    return {
        {u"start"_s, [](P &p) { return p.start(); }},
        {u"settings"_s, [](P &p) { return p.book().setSettings(chosen()); }},
        {u"add"_s, [](P &p) { return p.add(u"one"_s); }},
        {u"mark"_s, [mark](P &p) { return p.book().setMark(u"one"_s, u"credits"_s, mark); }},
        {u"read"_s, [](P &p) { return p.refresh(u"one"_s, "500"); }},
        {u"another"_s, [](P &p) { return p.add(u"two"_s); }},
        {u"read another"_s, [](P &p) { return p.refresh(u"two"_s, "300"); }},
        {u"low"_s, [](P &p) { return p.refresh(u"one"_s, "90"); }},
        {u"tell"_s, [](P &p) { return p.tell(); }},
        {u"pause"_s, [](P &p) { return p.book().pause(u"two"_s, true); }},
        {u"thin"_s, [](P &p) { return p.monitor().thinHistory(p.now.addDays(3)).map([](bool) {}); }},
        {u"forget"_s, [](P &p) { return p.monitor().forgetHistory(demo::at(-900)); }},
        {u"tell again"_s, [](P &p) { return p.tell(); }},
        {u"acknowledge"_s, [](P &p) { return p.monitor().acknowledge(u"one"_s, {}); }},
        {u"restart"_s, [](P &p) { return p.start(); }},
        {u"critical"_s, [](P &p) { return p.refresh(u"one"_s, "15"); }},
        {u"tell that"_s, [](P &p) { return p.tell(); }},
        {u"remove"_s, [](P &p) { return p.remove(u"two"_s); }},
        {u"read on"_s, [](P &p) { return p.refresh(u"one"_s, "14"); }},
        {u"tell all"_s, [](P &p) { return p.tell(); }},
    };
}

} // namespace

/// The i-th call of the database fails, for every i there is, once and from then on: whatever was refused can be done again, and
/// the end is the same.
class tst_EveryCall : public QObject
{
    Q_OBJECT

#ifdef SANITIZED
    static constexpr int Stride = 7; ///< each week takes several times as long
#else
    static constexpr int Stride = 1;
#endif
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"plimsoll.db"_s); }
    /// In memory where that can be: it is closed and opened some hundred times.
    static std::unique_ptr<QTemporaryDir> newFolder()
    {
        const auto parent = QDir(u"/dev/shm"_s).exists() ? u"/dev/shm"_s : QDir::tempPath();
        return std::make_unique<QTemporaryDir>(parent + u"/plimsoll-XXXXXX"_s);
    }
    static QString rowsIn(Database &database, const QString &table)
    {
        const auto count = database.connection().value(u"SELECT count(*) FROM "_s + table);
        return count ? count->toString() : count.error().what;
    }

    static void isAsItShouldBe(Program &program)
    {
        auto &connection = program.database().connection();
        QCOMPARE(connection.value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
        QVERIFY(!connection.run(u"PRAGMA foreign_key_check"_s)->next());
        QCOMPARE(program.book().settings(), chosen());
        QCOMPARE(program.monitor().states().size(), 1);
        const auto &state = program.monitor().states().first();
        QCOMPARE(state.account.id, u"one"_s);
        QCOMPARE(state.marks.size(), 1);
        QCOMPARE(state.level(), Level::Critical);
        QCOMPARE(state.balances.first().balance.amount, Amount(14));
        QStringList told;
        for (const auto &notification : program.notifier.shown)
            told += notification.title;
        QCOMPARE(told, (QStringList{u"one low"_s, u"one critical"_s}));
        auto alerts = program.history().alerts(u"one"_s, {}).value();
        QCOMPARE(alerts.size(), 2);
        QVERIFY(alerts.first().level == Level::Critical && alerts.last().level == Level::Low);
        QVERIFY(alerts.first().endedAt.isNull() && alerts.last().endedAt.isValid());
        for (const auto &alert : alerts)
            QVERIFY(alert.deliveredAt.isValid());
        QStringList samples;
        const auto stored = program.history().samples(u"one"_s, {}, {}).value();
        for (const auto &sample : stored) {
            if (const auto amount = sample.amount.toString(); samples.isEmpty() || samples.last() != amount)
                samples += amount; // else it is the end of a level, which is known if the reading before could be stored
        }
        QCOMPARE(samples, (QStringList{u"500"_s, u"90"_s, u"15"_s, u"14"_s}));
        QCOMPARE(program.secrets.entries.size(), 1);
        QVERIFY(program.secrets.entries.contains(state.account.entry));
    }

private Q_SLOTS:
    void anOrdinaryWeek_data()
    {
        QTest::addColumn<bool>("lasts");
        QTest::newRow("once") << false;
        QTest::newRow("from then on, until somebody has made room") << true;
    }
    void anOrdinaryWeek()
    {
        QFETCH(bool, lasts);
        auto isMet = true;
        int call = 0;
        while (isMet) {
            m_folder = newFolder();
            Program program(path());
            QString failed;
            fault.arm(call += Stride, lasts);
            const auto steps = week();
            for (const auto &[name, step] : steps) {
                const auto done = step(program);
                if (failed.isEmpty() && fault.isMet()) {
                    failed = name;
                    fault.at = 0;
                }
                if (!done) {
                    QVERIFY2(failed == name, qPrintable(u"call %1: %2: %3"_s.arg(call).arg(name, done.error().what)));
                    QCOMPARE(done.error().kind, Problem::Kind::Storage);
                    const auto again = step(program);
                    QVERIFY2(again, qPrintable(u"call %1: %2: %3"_s.arg(call).arg(name, again ? QString() : again.error().what)));
                }
            }
            isMet = !failed.isEmpty();
            fault.at = 0;
            isAsItShouldBe(program);
            program.stop();
            REQUIRE(program.start());
            isAsItShouldBe(program);
            if (QTest::currentTestFailed()) {
                qWarning("the failing call was %d, in '%s'", call, qPrintable(failed));
                return;
            }
        }
        qInfo("%d calls", call - Stride);
        QVERIFY(call > 150);
    }

    void aMigration_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("lasts");
        for (int version = 1; version < shippedMigrations().size(); ++version) {
            QTest::addRow("from %d, once", version) << version << false;
            QTest::addRow("from %d, from then on", version) << version << true;
        }
    }
    void aMigration()
    {
        QFETCH(int, version);
        QFETCH(bool, lasts);
        m_folder = newFolder();
        const auto old = m_folder->filePath(u"old.db"_s);
        fill(old, version);
        if (QTest::currentTestFailed())
            return;
        auto isMet = true;
        int call = 0;
        while (isMet) {
            QVERIFY(QFile::copy(old, path()));
            fault.arm(++call, lasts);
            auto first = Database::open(path(), Database::Access::ReadWrite, demo::at(0));
            isMet = fault.isMet();
            fault.at = 0;
            QVERIFY(first || first.error().kind == Problem::Kind::Storage);
            QCOMPARE(first.has_value(), !isMet);
            if (first)
                (*first).reset();
            auto second = Database::open(path(), Database::Access::ReadWrite, demo::at(0));
            REQUIRE(second);
            QCOMPARE((*second)->setAside(), QString());
            auto &connection = (*second)->connection();
            QCOMPARE(connection.value(u"PRAGMA user_version"_s)->toInt(), shippedMigrations().size());
            QCOMPARE(connection.value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
            const auto states = SqliteAccountStore(**second).load();
            REQUIRE(states);
            QCOMPARE(states->size(), 3);
            QCOMPARE(states->first().balances.first().balance.amount, Amount(9));
            QCOMPARE(rowsIn(**second, u"sample"_s), u"300"_s);
            QCOMPARE(rowsIn(**second, u"alert"_s), u"3"_s);
            const auto backup = m_folder->filePath(u"plimsoll.backup-v%1.db"_s.arg(version));
            const auto kept = Connection::open(backup, Connection::Mode::ReadOnly);
            REQUIRE(kept);
            QCOMPARE((*kept)->value(u"SELECT count(*) FROM sample"_s)->toInt(), 300);
            (*second).reset();
            QVERIFY(QFile::remove(path()));
        }
        QVERIFY(call > 10);
    }

private:
    /// As that version left it.
    static void fill(const QString &path, int version)
    {
        fault.at = 0;
        const auto database = Database::open(path, Database::Access::ReadWrite, demo::at(0), shippedMigrations().first(version));
        REQUIRE(database);
        auto &connection = (*database)->connection();
        Batch batch(connection);
        batch.run(u"BEGIN IMMEDIATE"_s);
        for (const auto *const id : {"a", "b", "c"}) {
            const auto account = QString::fromLatin1(id);
            batch.run(u"INSERT INTO account (id, entry, provider, label, origin, bound_origin, paused) VALUES (?, ?, 'demo', ?, '', '', 0)"_s,
                      {account, QUuid::createUuidV5(QUuid(), account).toString(QUuid::WithoutBraces), account});
            batch.run(u"INSERT INTO refresh_state (account, read_at, next_at, failing_since, failures, rejections, failure, failure_detail, "
                      "failure_code) VALUES (?, 1800000000, 1800000900, 1800000000, 1, 0, 'timed-out', '', '')"_s, {account});
            batch.run(u"INSERT INTO balance (account, position, key, label, unit, amount, note, level, announced, in_use) "
                      "VALUES (?, 0, 'credits', 'Credits', 'credits', '9', '', 'low', 'low', 1)"_s, {account});
            batch.run(u"INSERT INTO alert (account, account_label, level, at, key, label, unit, amount, note) "
                      "VALUES (?, 'A', 'low', 1800000000, 'credits', 'Credits', 'credits', '9', '')"_s, {account});
            batch.run(u"INSERT INTO series (account, key) VALUES (?, 'credits')"_s, {account});
            for (int i = 0; i < 100; ++i)
                batch.run(u"INSERT INTO sample (series, at, amount) SELECT max(id), ?, '9' FROM series"_s, {1'800'000'000 + i * 60});
        }
        batch.run(u"COMMIT"_s);
        REQUIRE(batch.outcome());
    }
};

QTEST_GUILESS_MAIN(tst_EveryCall)
#include "tst_everycall.moc"
