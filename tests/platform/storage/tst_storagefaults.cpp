// SPDX-License-Identifier: GPL-3.0-or-later
#include "smalldisk.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"
#include "storage/writelock.h"
#include "storedemo.h"
#include "testresult.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// What the database keeps when its process is killed, and when the disk is full.
class tst_StorageFaults : public QObject
{
    Q_OBJECT

    static auto open(const QString &path) { return Database::open(path, Database::Access::ReadWrite, demo::at(0)); }

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
        for (int round = 0; round < 20; ++round) {
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
