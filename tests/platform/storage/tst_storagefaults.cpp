// SPDX-License-Identifier: GPL-3.0-or-later
#include "smalldisk.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"
#include "storage/writelock.h"
#include "storedemo.h"
#include "testresult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>

using namespace Qt::StringLiterals;

/// What the database keeps when its process is killed, and when the disk is full.
class tst_StorageFaults : public QObject
{
    Q_OBJECT

#ifdef SANITIZED
    static constexpr int Rounds = 30; ///< each start takes long
#else
    static constexpr int Rounds = 150;
#endif

    static auto open(const QString &path) { return Database::open(path, Database::Access::ReadWrite, demo::at(0)); }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The number in the last whole line that the child has said.
    static qint64 lastNumber(const QByteArray &output)
    {
        const auto end = output.lastIndexOf('\n');
        const auto begin = end > 0 ? output.lastIndexOf('\n', end - 1) + 1 : 0;
        return end > 0 ? output.mid(begin, end - begin).split(' ').last().toLongLong() : 0;
    }

private Q_SLOTS:
    void whatWasStoredSurvivesTheDeathOfTheProcess()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"plimsoll.db"_s);
        auto *random = QRandomGenerator::global();
        for (int round = 0; round < Rounds; ++round) {
            QProcess child;
            child.start(QStringLiteral(STORAGE_CHILD), {u"settle"_s, path});
            if (round % 4 != 0) // else it may die while it opens
                QVERIFY(child.waitForReadyRead(10000));
            QTest::qSleep(int(random->bounded(1, 120)));
            child.kill();
            QVERIFY(child.waitForFinished(5000));
            const auto said = lastNumber(child.readAllStandardOutput());

            const auto database = open(path);
            REQUIRE(database);
            QCOMPARE((*database)->setAside(), QString());
            SqliteHistoryStore history(**database);
            const auto samples = history.samples(u"ocean"_s, {}, {}).value();
            QVERIFY2(samples.size() >= said, qPrintable(u"%1 of %2"_s.arg(samples.size()).arg(said)));
            QVERIFY(said == 0 || samples.size() <= said + 1);
            for (qsizetype i = 0; i < samples.size(); ++i)
                QCOMPARE(samples[i].amount, Amount(i));
            QCOMPARE(history.alerts(u"ocean"_s, {}).value().size(), samples.size()); // stored with the sample or not at all
        }
        const auto database = open(path);
        REQUIRE(database);
        QVERIFY(SqliteHistoryStore(**database).samples(u"ocean"_s, {}, {}).value().size() > 20);
        QCOMPARE((*database)->connection().value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
    }

    /// As must not be, since one of them holds the lock: even so each is refused or stored, and none undoes the other.
    void twoWritersAtOnceDamageNothing()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"plimsoll.db"_s);
        REQUIRE(open(path)); // who makes it is alone
        std::array<QProcess, 2> children;
        const std::array ids{u"ocean"_s, u"forest"_s};
        for (size_t i = 0; i < children.size(); ++i)
            children[i].start(QStringLiteral(STORAGE_CHILD), {u"settle"_s, path, ids[i]});
        for (auto &child : children)
            QVERIFY(child.waitForReadyRead(20000));
        QTest::qSleep(2000);
        for (auto &child : children) {
            child.kill();
            QVERIFY(child.waitForFinished(5000));
        }
        const auto database = open(path);
        REQUIRE(database);
        QCOMPARE((*database)->setAside(), QString());
        QCOMPARE((*database)->connection().value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
        SqliteHistoryStore history(**database);
        for (size_t i = 0; i < children.size(); ++i) {
            const auto said = lastNumber(children[i].readAllStandardOutput());
            const auto samples = history.samples(ids[i], {}, {}).value();
            QVERIFY2(samples.size() >= said && samples.size() <= said + 1, qPrintable(u"%1 of %2"_s.arg(samples.size()).arg(said)));
            QVERIFY(said > 0);
            QCOMPARE(history.alerts(ids[i], {}).value().size(), samples.size());
        }
    }

    void aSecondProcessWritesNothing()
    {
        const QTemporaryDir folder;
        const auto lock = folder.filePath(u"plimsoll.lock"_s);
        QProcess first;
        first.start(QStringLiteral(STORAGE_CHILD), {u"hold"_s, lock});
        QVERIFY(first.waitForReadyRead(10000));
        QProcess second;
        second.start(QStringLiteral(STORAGE_CHILD), {u"hold"_s, lock});
        QVERIFY(second.waitForFinished(10000));
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardOutput().isEmpty());
        first.kill();
        QVERIFY(first.waitForFinished(5000));
    }

    void theDeathOfTheHolderGivesTheLockBackAtOnce()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"plimsoll.lock"_s);
        QProcess child;
        child.start(QStringLiteral(STORAGE_CHILD), {u"hold"_s, path});
        QVERIFY(child.waitForReadyRead(10000));
        const auto pid = lastNumber(child.readAllStandardOutput());
        WriteLock lock(path);
        QElapsedTimer waited;
        waited.start();
        const auto refused = lock.take(std::chrono::milliseconds(300));
        QVERIFY(!refused);
        QVERIFY(waited.elapsed() >= 250 && waited.elapsed() < 2000);
        QCOMPARE(refused.error().kind, Problem::Kind::Busy);
        QVERIFY2(refused.error().what.contains(QString::number(pid)), qPrintable(refused.error().what));
        QCOMPARE(lock.holder(), pid);

        child.kill();
        QVERIFY(child.waitForFinished(5000));
        waited.start();
        REQUIRE(lock.take(std::chrono::milliseconds(900)));
        QVERIFY(waited.elapsed() < 1000);
        QVERIFY(lock.isHeld());
    }

    void aFullDiskLosesNothing()
    {
        SmallDisk disk(1024);
        if (!disk.isMounted())
            QSKIP("this user may not mount a small file system");
        const auto path = disk.path(u"plimsoll.db"_s);
        const auto database = open(path);
        REQUIRE(database);
        SqliteAccountStore accounts(**database);
        SqliteHistoryStore history(**database);
        REQUIRE(accounts.save(demo::fullAccount(u"ocean"_s)));
        disk.fill(40);
        qint64 stored = 0;
        Outcome<QList<Alert>> latest;
        while (stored < 1000) {
            latest = history.settle(demo::stateWith(u"ocean"_s, u"credits"_s, Amount(stored), demo::at(stored)), {}, demo::at(9));
            if (!latest)
                break;
            ++stored;
        }
        QVERIFY(!latest);
        QVERIFY(stored > 0);
        QCOMPARE(latest.error().kind, Problem::Kind::Storage);
        QCOMPARE(latest.error().where, path);
        QCOMPARE(history.samples(u"ocean"_s, {}, {}).value().size(), stored);
        disk.empty();
        REQUIRE(history.settle(demo::stateWith(u"ocean"_s, u"credits"_s, Amount(stored), demo::at(stored)), {}, demo::at(9)));
        QCOMPARE(history.samples(u"ocean"_s, {}, {}).value().size(), stored + 1);
    }

    void aDiskThatMayNotBeWrittenToIsRefusedUntouched()
    {
        SmallDisk disk(1024);
        if (!disk.isMounted())
            QSKIP("this user may not mount a small file system");
        const auto path = disk.path(u"plimsoll.db"_s);
        {
            const auto database = open(path);
            REQUIRE(database);
            REQUIRE(SqliteAccountStore(**database).save(demo::fullAccount(u"ocean"_s)));
        }
        const auto before = contentOf(path);
        QVERIFY(disk.seal());
        for (const auto access : {Database::Access::ReadWrite, Database::Access::ReadOnly}) { // its side files have no place there
            const auto refused = Database::open(path, access, demo::at(0));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Problem::Kind::Storage);
            QCOMPARE(refused.error().where, path);
        }
        QCOMPARE(contentOf(path), before);
    }

    void aDiskThatIsSealedMeanwhileLosesNothing()
    {
        SmallDisk disk(1024);
        if (!disk.isMounted())
            QSKIP("this user may not mount a small file system");
        const auto path = disk.path(u"plimsoll.db"_s);
        const auto garbage = disk.path(u"garbage.db"_s);
        QFile file(garbage);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("garbage") == 7);
        file.close();
        REQUIRE(open(path));
        QVERIFY(disk.seal());
        const auto refused = open(garbage); // a damaged one that cannot be set aside stays where it is
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Problem::Kind::Storage);
        QVERIFY2(refused.error().what.contains(u"set aside"_s), qPrintable(refused.error().what));
        QCOMPARE(contentOf(garbage), "garbage");
        const auto missing = open(disk.path(u"missing.db"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Problem::Kind::Storage);
    }

    void nothingHalfMadeStaysWhenThereIsNoRoomForANewDatabase()
    {
        SmallDisk disk(256);
        if (!disk.isMounted())
            QSKIP("this user may not mount a small file system");
        const auto path = disk.path(u"plimsoll.db"_s);
        disk.fill(16);
        const auto refused = open(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Problem::Kind::Storage);
        QVERIFY(!QFile::exists(path));
        disk.empty();
        REQUIRE(open(path));
    }

    void withoutRoomForABackupNothingIsUpgraded()
    {
        SmallDisk disk(1024);
        if (!disk.isMounted())
            QSKIP("this user may not mount a small file system");
        const auto path = disk.path(u"plimsoll.db"_s);
        {
            const auto database = open(path);
            REQUIRE(database);
            REQUIRE(SqliteAccountStore(**database).save(demo::fullAccount(u"ocean"_s)));
        }
        disk.fill(48);
        const auto newer = shippedMigrations() << u"DELETE FROM account;"_s;
        const auto refused = Database::open(path, Database::Access::ReadWrite, demo::at(0), newer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Problem::Kind::Storage);
        disk.empty();
        const auto database = open(path);
        REQUIRE(database);
        QCOMPARE(SqliteAccountStore(**database).load().value().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_StorageFaults)
#include "tst_storagefaults.moc"
