// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/databasefile.h"
#include "storage/sqliteaccountstore.h"
#include "storedemo.h"
#include "testresult.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <unistd.h>

using namespace Qt::StringLiterals;
using Access = Database::Access;

class tst_Database : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name = u"plimsoll.db"_s) const { return m_folder->filePath(name); }
    static QString backupName() { return u"plimsoll.backup-v%1.db"_s.arg(shippedMigrations().size()); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    static QDateTime now() { return QDateTime(QDate(2026, 11, 22), QTime(15, 54, 36), Qt::UTC); }
    auto open(Access access = Access::ReadWrite, const Migrations &migrations = shippedMigrations()) const
    {
        return Database::open(path(), access, now(), migrations);
    }

    static QByteArray content(const QString &file)
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    void put(const QByteArray &bytes, const QString &name = u"plimsoll.db"_s) const
    {
        QFile f(path(name));
        QVERIFY(f.open(QIODevice::WriteOnly));
        QCOMPARE(f.write(bytes), bytes.size());
    }
    /// Leaves a closed database of 50 accounts.
    void fill() const
    {
        const auto database = open();
        REQUIRE(database);
        SqliteAccountStore store(**database);
        Ledger ledger;
        for (int i = 0; i < 50; ++i)
            ledger.accounts.append({demo::fullAccount(u"ocean-%1"_s.arg(i))});
        REQUIRE(store.saveAll(ledger));
    }
    void setHeader(qsizetype at, quint32 value) const
    {
        auto bytes = content(path());
        qToBigEndian(value, bytes.data() + at);
        put(bytes);
    }
    static qsizetype accountsIn(Database &database) { return SqliteAccountStore(database).load().value().size(); }

    void isRefusedUntouched(Problem::Kind kind, Access access)
    {
        const auto before = content(path());
        const auto filesBefore = files();
        const auto database = open(access);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, kind);
        QCOMPARE(database.error().where, path());
        QCOMPARE(files(), filesBefore);
        QCOMPARE(QCryptographicHash::hash(content(path()), QCryptographicHash::Sha256),
                 QCryptographicHash::hash(before, QCryptographicHash::Sha256));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesAMissingDatabaseForItsOwnerOnly()
    {
        {
            const auto database = open();
            REQUIRE(database);
            QCOMPARE((*database)->setAside(), QString());
            QCOMPARE(accountsIn(**database), 0);
            QCOMPARE((*database)->connection().value(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
            QCOMPARE((*database)->connection().value(u"PRAGMA synchronous"_s)->toInt(), 2);
            QCOMPARE((*database)->connection().value(u"PRAGMA foreign_keys"_s)->toInt(), 1);
        }
        QCOMPARE(files(), QStringList{u"plimsoll.db"_s});
        QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(qFromBigEndian<quint32>(content(path()).constData() + 68), ApplicationId);
        QCOMPARE(qFromBigEndian<qint32>(content(path()).constData() + 60), shippedMigrations().size());
    }

    void opensItAgain()
    {
        fill();
        const auto database = open();
        REQUIRE(database);
        QCOMPARE(accountsIn(**database), 50);
    }

    void connectionsAreForgotten()
    {
        REQUIRE(open());
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
    }

    void setsADamagedDatabaseAside_data()
    {
        QTest::addColumn<QString>("damage");
        for (const auto *damage : {"garbage", "short", "truncated to a page", "truncated", "flipped bit", "flipped pages", "orphan"})
            QTest::newRow(damage) << QString::fromLatin1(damage);
    }
    void setsADamagedDatabaseAside()
    {
        QFETCH(QString, damage);
        fill();
        auto bytes = content(path());
        QVERIFY(bytes.size() > 4 * 4096);
        if (damage == u"garbage")
            bytes = QByteArray(20000, 'x');
        else if (damage == u"short")
            bytes.truncate(50);
        else if (damage == u"truncated to a page")
            bytes.truncate(4096);
        else if (damage == u"truncated")
            bytes.chop(4096);
        else if (damage == u"flipped bit")
            bytes[4096 * 2 + 3] = char(bytes[4096 * 2 + 3] ^ 0x40); // the number of cells of a page
        else if (damage == u"flipped pages")
            std::fill(bytes.begin() + 4096, bytes.end(), '\x55');
        put(damage == u"orphan" ? QByteArray() : bytes);
        put("pages", u"plimsoll.db-wal"_s);
        {
            const auto database = open();
            REQUIRE(database);
            QCOMPARE((*database)->setAside(), path(u"plimsoll.corrupt-20261122T155436Z.db"_s));
            QCOMPARE(accountsIn(**database), 0);
        }
        QCOMPARE(content(path(u"plimsoll.corrupt-20261122T155436Z.db"_s)), damage == u"orphan" ? QByteArray() : bytes);
        if (damage == u"garbage" || damage == u"orphan") // else SQLite has taken part in the examination
            QCOMPARE(content(path(u"plimsoll.corrupt-20261122T155436Z.db-wal"_s)), "pages");
        QCOMPARE(open().value()->setAside(), QString());
    }

    void settingAsideGoesOnWhereItWasCutOff_data()
    {
        QTest::addColumn<int>("rename");
        for (int i = 1; i <= 6; ++i)
            QTest::addRow("killed at rename %d", i) << i;
    }
    void settingAsideGoesOnWhereItWasCutOff()
    {
        QFETCH(int, rename);
        const auto strace = QStandardPaths::findExecutable(u"strace"_s);
        if (strace.isEmpty() || QProcess::execute(strace, {u"-o"_s, u"/dev/null"_s, u"true"_s}) != 0)
            QSKIP("strace is not installed, or may not trace here");
        put("garbage");
        for (const auto &side : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
            put(side.toUtf8(), u"plimsoll.db"_s + side);
        (void)QProcess::execute(strace, {u"-f"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s, u"inject=/^rename:signal=KILL:when=%1"_s.arg(rename),
                                         QStringLiteral(STORAGE_CHILD), u"open"_s, path()});
        const auto database = open();
        REQUIRE(database);
        const auto kept = QDir(m_folder->path()).entryList({u"plimsoll.corrupt-*.db"_s}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        const auto aside = path(kept.first());
        if (rename <= 5) // the sixth is the new database's
            QCOMPARE((*database)->setAside(), aside);
        QCOMPARE(content(aside), "garbage");
        for (const auto &side : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QCOMPARE(content(aside + side), side.toUtf8());
        QVERIFY(!files().contains(kept.first() + u".unfinished"_s));
        QCOMPARE(accountsIn(**database), 0);
    }

    /// Side files beside a database that is there are its own.
    void whatWasCutOffTakesNothingFromTheDatabaseAfterIt()
    {
        fill();
        put("garbage", u"plimsoll.corrupt-20200101T000000Z.db.unfinished"_s);
        put("its own", u"plimsoll.db-wal"_s);
        const auto database = open();
        REQUIRE(database);
        QCOMPARE((*database)->setAside(), path(u"plimsoll.corrupt-20200101T000000Z.db"_s));
        QCOMPARE(content((*database)->setAside()), "garbage");
        QVERIFY(!QFile::exists((*database)->setAside() + u"-wal"_s));
        QCOMPARE(accountsIn(**database), 50);
    }

    void neverOverwritesWhatWasSetAside()
    {
        for (const auto *text : {"first", "second", "third"}) {
            put(text);
            REQUIRE(open());
            QFile::remove(path());
        }
        QCOMPARE(content(path(u"plimsoll.corrupt-20261122T155436Z.db"_s)), "first");
        QCOMPARE(content(path(u"plimsoll.corrupt-20261122T155436Z-2.db"_s)), "second");
        QCOMPARE(content(path(u"plimsoll.corrupt-20261122T155436Z-3.db"_s)), "third");
    }

    void anEmptyFileIsANewDatabase()
    {
        put({});
        const auto database = open();
        REQUIRE(database);
        QCOMPARE((*database)->setAside(), QString());
        QCOMPARE(accountsIn(**database), 0);
    }

    void everyFlippedByteIsRefusedOrSetAsideOrHarmless()
    {
        fill();
        const auto bytes = content(path());
        for (qsizetype at = 0; at < bytes.size(); at += 1009) {
            auto flipped = bytes;
            flipped[at] = char(~flipped[at]);
            m_folder = std::make_unique<QTemporaryDir>();
            put(flipped);
            const auto database = open();
            if (!database)
                QCOMPARE(content(path()), flipped);
            else if (!(*database)->setAside().isEmpty())
                QCOMPARE(content((*database)->setAside()), flipped);
            else
                (void)SqliteAccountStore(**database).load(); // a value, or a Problem
        }
    }

    void refusesWhatMustBeLeftAlone_data()
    {
        QTest::addColumn<Access>("access");
        QTest::addColumn<QString>("kind");
        for (const auto *kind : {"folder", "newer", "foreign", "no permission"}) {
            QTest::addRow("%s, to write", kind) << Access::ReadWrite << QString::fromLatin1(kind);
            QTest::addRow("%s, to read", kind) << Access::ReadOnly << QString::fromLatin1(kind);
        }
    }
    void refusesWhatMustBeLeftAlone()
    {
        QFETCH(Access, access);
        QFETCH(QString, kind);
        if (kind == u"folder") {
            QVERIFY(QDir().mkdir(path()));
            return isRefusedUntouched(Problem::Kind::Storage, access);
        }
        fill();
        if (kind == u"no permission") {
            if (::geteuid() == 0)
                QSKIP("root may read everything");
            QFile::setPermissions(path(), {});
            return isRefusedUntouched(Problem::Kind::Storage, access);
        }
        if (kind == u"newer")
            setHeader(60, quint32(shippedMigrations().size()) + 1);
        else
            setHeader(68, 0x12345678);
        isRefusedUntouched(Problem::Kind::BadData, access);
    }

    void refusesANewerVersionThatIsStillInTheSideFile()
    {
        fill();
        const auto before = content(path());
        auto other = Connection::open(path(), Connection::Mode::ReadWrite);
        REQUIRE(other);
        REQUIRE((*other)->run(u"PRAGMA user_version = 99"_s));
        const auto side = content(path(u"plimsoll.db-wal"_s));
        QVERIFY(!side.isEmpty());
        // As a crash leaves them: the side file without a process that has it open.
        const auto copy = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::copy(path(), copy->filePath(u"plimsoll.db"_s)));
        QVERIFY(QFile::copy(path(u"plimsoll.db-wal"_s), copy->filePath(u"plimsoll.db-wal"_s)));
        const auto database = Database::open(copy->filePath(u"plimsoll.db"_s), Access::ReadWrite, now());
        QVERIFY(!database);
        QCOMPARE(database.error().kind, Problem::Kind::BadData);
        QCOMPARE(content(copy->filePath(u"plimsoll.db"_s)), before);
        QCOMPARE(content(copy->filePath(u"plimsoll.db-wal"_s)), side);
    }

    void readingOnlyMakesNothing()
    {
        {
            const auto database = open(Access::ReadOnly);
            REQUIRE(database);
            QCOMPARE(accountsIn(**database), 0);
            QVERIFY(!SqliteAccountStore(**database).save(demo::fullAccount(u"a"_s)));
        }
        QCOMPARE(files(), QStringList());
    }

    void readingOnlyChangesNothing()
    {
        fill();
        const auto before = content(path());
        {
            const auto database = open(Access::ReadOnly);
            REQUIRE(database);
            QCOMPARE(accountsIn(**database), 50);
            QVERIFY(!SqliteAccountStore(**database).save(demo::fullAccount(u"a"_s)));
            QVERIFY(!SqliteAccountStore(**database).remove(u"ocean-1"_s));
        }
        QCOMPARE(content(path()), before);
        REQUIRE(open());
        QCOMPARE(files(), QStringList{u"plimsoll.db"_s});
    }

    void readingOnlyRefusesADamagedDatabaseAndLeavesItThere()
    {
        put("garbage");
        isRefusedUntouched(Problem::Kind::BadData, Access::ReadOnly);
    }

    void readsWhileAnotherWrites()
    {
        const auto writer = open();
        REQUIRE(writer);
        SqliteAccountStore store(**writer);
        REQUIRE(store.save(demo::fullAccount(u"a"_s)));
        REQUIRE((*writer)->connection().run(u"BEGIN IMMEDIATE"_s));
        REQUIRE((*writer)->connection().run(u"DELETE FROM account"_s));
        const auto reader = open(Access::ReadOnly);
        REQUIRE(reader);
        QCOMPARE(accountsIn(**reader), 1);
        REQUIRE((*writer)->connection().run(u"COMMIT"_s));
        QCOMPARE(accountsIn(**reader), 0);
    }

    void aSecondWriterIsBusyNotDamaged()
    {
        const auto writer = open();
        REQUIRE(writer);
        REQUIRE((*writer)->connection().run(u"BEGIN IMMEDIATE"_s));
        const auto second = open();
        REQUIRE(second);
        const auto saved = SqliteAccountStore(**second).save(demo::fullAccount(u"a"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Problem::Kind::Busy);
    }

    void upgradesAfterABackup()
    {
        fill();
        const auto newer = shippedMigrations() << u"-- a comment\nCREATE TABLE extra (a);\nDELETE FROM account\nWHERE id <> 'ocean-1';\n"_s;
        {
            const auto database = open(Access::ReadWrite, newer);
            REQUIRE(database);
            QCOMPARE(accountsIn(**database), 1);
        }
        QCOMPARE(files(), (QStringList{backupName(), u"plimsoll.db"_s}));
        const auto backup = Database::open(path(backupName()), Access::ReadOnly, now());
        REQUIRE(backup);
        QCOMPARE(accountsIn(**backup), 50);
        QCOMPARE(QFileInfo(path(backupName())).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void upgradesAllOrNothing_data()
    {
        QTest::addColumn<int>("failing");
        for (int i = 0; i < 4; ++i)
            QTest::addRow("statement %d", i + 1) << i;
    }
    void upgradesAllOrNothing()
    {
        QFETCH(int, failing);
        fill();
        const auto before = content(path());
        QStringList statements{u"CREATE TABLE extra (a);"_s, u"DELETE FROM account;"_s, u"INSERT INTO extra VALUES (1);"_s};
        statements.insert(failing, u"INSERT INTO nowhere VALUES (1);"_s);
        const auto broken = shippedMigrations() << statements.join(u'\n');
        const auto database = open(Access::ReadWrite, broken);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, Problem::Kind::Storage);
        QVERIFY(database.error().what.contains(u"nowhere"_s));
        QCOMPARE(content(path()), before);
        QVERIFY(QFile::exists(path(backupName())));
        const auto old = open();
        REQUIRE(old);
        QCOMPARE(accountsIn(**old), 50);
    }

    void readingOnlyDoesNotUpgrade()
    {
        fill();
        const auto before = content(path());
        const auto database =
            open(Access::ReadOnly, shippedMigrations() << u"CREATE TABLE extra (a);"_s);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, Problem::Kind::BadData);
        QCOMPARE(content(path()), before);
    }
};

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
