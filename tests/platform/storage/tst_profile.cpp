// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profile.h"
#include "testresult.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class tst_Profile : public QObject
{
    Q_OBJECT
    QTemporaryDir m_runtime;

private Q_SLOTS:
    void init() { qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit()); }

    void theUsersOwnLiesWithTheirData()
    {
        const QTemporaryDir data;
        qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
        QCOMPARE(Profile().folder(), QFileInfo(data.path()).canonicalFilePath() + u"/plimsoll"_s);
    }

    void makesItsFoldersForTheOwnerOnly()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.filePath(u"deep/down"_s));
        QVERIFY(!QFileInfo::exists(profile.folder()));
        REQUIRE(profile.makeFolders());
        REQUIRE(profile.makeFolders());
        for (const auto &made :
             {profile.folder(), profile.providersFolder(), QFileInfo(profile.socketPath()).absolutePath()}) {
            QVERIFY2(QFileInfo(made).isDir(), qPrintable(made));
            QCOMPARE(QFileInfo(made).permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                     QFile::Permissions());
        }
        QCOMPARE(QFileInfo(profile.databasePath()).absolutePath(), profile.folder());
        QCOMPARE(QFileInfo(profile.lockPath()).absolutePath(), profile.folder());
    }

    void refusesAFolderThatCannotBe()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto made = Profile(file.fileName()).makeFolders();
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Problem::Kind::Storage);
        QVERIFY(!Profile(file.fileName() + u"/below"_s).makeFolders());
    }

    void everyNameOfAFolderLeadsToTheSameProfile()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"real"_s));
        QVERIFY(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s)));
        const Profile profile(folder.filePath(u"real/new"_s));
        const auto before = profile.socketPath();
        for (const auto &name : {u"link/new"_s, u"real/./new/"_s, u"real/x/../new"_s})
            QCOMPARE(Profile(folder.filePath(name)), profile);
        REQUIRE(profile.makeFolders());
        QCOMPARE(Profile(folder.filePath(u"link/new"_s)).socketPath(), before);
        QVERIFY(Profile(folder.filePath(u"real/other"_s)).socketPath() != before);
    }

    void theSocketLiesInTheRuntimeFolder()
    {
        const auto path = Profile(QString(200, u'x')).socketPath();
        QVERIFY2(path.startsWith(m_runtime.path() + u"/plimsoll/"_s), qPrintable(path));
        QVERIFY(path.size() - m_runtime.path().size() < 40);
    }

    void aRuntimeFolderThatIsNoneIsNotUsed()
    {
        qputenv("XDG_RUNTIME_DIR", "/nonexistent");
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        QVERIFY(!profile.socketPath().startsWith(u"/nonexistent"_s));
        REQUIRE(profile.makeFolders());
        QVERIFY(QFileInfo(QFileInfo(profile.socketPath()).absolutePath()).isWritable());
    }
};

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_profile.moc"
