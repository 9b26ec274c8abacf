// SPDX-License-Identifier: GPL-3.0-or-later
#include "smalldisk.h"
#include "storage/atomicwrite.h"
#include "testresult.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class tst_AtomicWrite : public QObject
{
    Q_OBJECT

    static QByteArray content(const QString &path) { return readFile(path, 1 << 20).value_or("(unreadable)"); }
    static QStringList filesBeside(const QString &path)
    {
        return QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private Q_SLOTS:
    void writesForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"accounts.json"_s);
        REQUIRE(atomicWrite(path, "{}\n"));
        QCOMPARE(content(path), "{}\n");
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(filesBeside(path), QStringList{u"accounts.json"_s});
    }

    void replacesAndKeepsPermissionsAndLinks()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"real.json"_s);
        const auto link = folder.filePath(u"link.json"_s);
        REQUIRE(atomicWrite(path, "old"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(QFile::link(path, link));
        REQUIRE(atomicWrite(link, "new"));
        QCOMPARE(content(path), "new");
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(QFileInfo(path).permissions() & QFile::ReadGroup);
    }

    void refusesWhatIsNoFile()
    {
        const QTemporaryDir folder;
        QCOMPARE(atomicWrite(folder.path(), "x").error().kind, Problem::Kind::Storage);
        const auto missing = folder.filePath(u"missing/accounts.json"_s);
        QCOMPARE(atomicWrite(missing, "x").error().kind, Problem::Kind::Storage);
        QCOMPARE(atomicWrite(missing, "x").error().where, missing);
        QCOMPARE(atomicWrite(missing, "x").error().what, u"Could not be written: there is no such file or folder"_s);
    }

    void aFullDiskKeepsThePreviousFile_data()
    {
        QTest::addColumn<int>("free");
        QTest::addColumn<int>("size");
        QTest::newRow("nothing free, 50 bytes") << 0 << 50;
        QTest::newRow("nothing free, 20000 bytes") << 0 << 20000;
        QTest::newRow("8 KiB free, 20000 bytes") << 8 << 20000;
    }
    void aFullDiskKeepsThePreviousFile()
    {
        QFETCH(int, free);
        QFETCH(int, size);
        SmallDisk disk(128);
        if (!disk.isMounted())
            QSKIP("this user may not mount a small file system");
        const auto path = disk.path(u"accounts.json"_s);
        REQUIRE(atomicWrite(path, "old"));
        disk.fill(free);
        const auto written = atomicWrite(path, QByteArray(size, 'n'));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Problem::Kind::Storage);
        QCOMPARE(written.error().where, path);
        QVERIFY2(written.error().what.contains(u"no space left"_s, Qt::CaseInsensitive), qPrintable(written.error().what));
        QCOMPARE(content(path), "old");
        QCOMPARE(filesBeside(path), (QStringList{u"accounts.json"_s, u"ballast"_s}));
    }

    void aFaultKeepsThePreviousFile_data()
    {
        QTest::addColumn<QString>("inject");
        QTest::addColumn<bool>("dies");
        for (const auto *fault : {"write:error=ENOSPC", "write:error=EIO", "fsync:error=EIO", "/^rename:error=EROFS"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << false;
        for (const auto *call : {"write", "fsync", "lseek", "/^rename", "close"}) {
            for (int time = 1; time <= 3; ++time)
                QTest::addRow("killed at %s %d", call, time)
                    << u"%1:signal=KILL:when=%2"_s.arg(QLatin1String(call)).arg(time) << true;
        }
    }
    void aFaultKeepsThePreviousFile()
    {
        QFETCH(QString, inject);
        QFETCH(bool, dies);
        const auto strace = QStandardPaths::findExecutable(u"strace"_s);
        if (strace.isEmpty() || QProcess::execute(strace, {u"-o"_s, u"/dev/null"_s, u"true"_s}) != 0)
            QSKIP("strace is not installed, or may not trace here");
#ifdef SANITIZED
        QSKIP("the sanitizer's runtime makes calls of its own, which the injected faults meet first");
#endif
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"accounts.json"_s);
        REQUIRE(atomicWrite(path, "old"));
        QProcess child;
        child.start(strace, {u"-f"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s, u"inject="_s + inject, QStringLiteral(STORAGE_CHILD),
                             u"write"_s, path});
        QVERIFY(child.waitForFinished(20000));
        if (dies && content(path) != "old") {
            QCOMPARE(content(path), QByteArray(50000, 'n'));
        } else {
            QCOMPARE(content(path), "old");
            QVERIFY(child.exitStatus() == QProcess::CrashExit || child.exitCode() != 0);
        }
        if (!dies)
            QCOMPARE(filesBeside(path), QStringList{u"accounts.json"_s});
    }

    /// The second fsync is the folder's: by then the file is the new one.
    void aFolderThatCannotBeSyncedUndoesNothing()
    {
        const auto strace = QStandardPaths::findExecutable(u"strace"_s);
        if (strace.isEmpty() || QProcess::execute(strace, {u"-o"_s, u"/dev/null"_s, u"true"_s}) != 0)
            QSKIP("strace is not installed, or may not trace here");
#ifdef SANITIZED
        QSKIP("the sanitizer's runtime makes calls of its own, which the injected faults meet first");
#endif
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"accounts.json"_s);
        REQUIRE(atomicWrite(path, "old"));
        QCOMPARE(QProcess::execute(strace, {u"-f"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s, u"inject=fsync:error=EIO:when=2"_s,
                                            QStringLiteral(STORAGE_CHILD), u"write"_s, path}), 0);
        QCOMPARE(content(path), QByteArray(50000, 'n'));
        QCOMPARE(filesBeside(path), QStringList{u"accounts.json"_s});
    }

    void readsUpToItsCap()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"a"_s);
        REQUIRE(atomicWrite(path, QByteArray(2048, 'a')));
        QCOMPARE(readFile(path, 2048).value().size(), 2048);
        QCOMPARE(readFile(path, 2047).error().kind, Problem::Kind::BadData);
        QCOMPARE(readFile(u"/dev/zero"_s, 2048).error().kind, Problem::Kind::BadData);
    }

    void saysWhatCannotBeRead()
    {
        const QTemporaryDir folder;
        for (const auto &path : {folder.path(), folder.filePath(u"missing"_s)}) {
            const auto bytes = readFile(path, 100);
            QVERIFY(!bytes);
            QCOMPARE(bytes.error().kind, Problem::Kind::BadData);
            QCOMPARE(bytes.error().where, path);
            QCOMPARE(bytes.error().what, path == folder.path() ? u"Could not be read: it is a folder"_s
                                                               : u"Could not be read: there is no such file or folder"_s);
        }
    }
};

QTEST_GUILESS_MAIN(tst_AtomicWrite)
#include "tst_atomicwrite.moc"
