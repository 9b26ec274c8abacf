// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakestores.h"
#include "smalldisk.h"
#include "storage/atomicwrite.h"
#include "storage/definitionfolder.h"
#include "testresult.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// A store, and a look at what it keeps.
struct Shelf {
    std::unique_ptr<DefinitionStore> store;
    std::function<QByteArray(const QString &id)> kept;
    QTemporaryDir folder = {};

    static std::shared_ptr<Shelf> make(const QString &kind)
    {
        auto shelf = std::make_shared<Shelf>();
        if (kind == u"fake") {
            auto fake = std::make_unique<FakeDefinitionStore>();
            shelf->kept = [store = fake.get()](const QString &id) { return store->kept.value(id); };
            shelf->store = std::move(fake);
            return shelf;
        }
        const auto path = shelf->folder.filePath(u"deep/down"_s);
        shelf->store = std::make_unique<DefinitionFolder>(path);
        shelf->kept = [path](const QString &id) {
            const auto catalog = readDefinitions(path);
            const auto *const definition = catalog.find(id);
            return definition ? definition->text : QByteArray();
        };
        return shelf;
    }
};

} // namespace

class tst_DefinitionFolder : public QObject
{
    Q_OBJECT

    static QByteArray builtIn(const QString &name) { return readFile(u":/providers/"_s + name, 1 << 20).value(); }

    static QByteArray own(const QByteArray &id, const QByteArray &note = {})
    {
        return builtIn(u"ocean.toml"_s).replace("\"ocean\"", '"' + id + '"') + "\n# " + note + '\n';
    }
    static QByteArray contentOf(const QString &path) { return readFile(path, 1 << 20).value_or(QByteArray()); }
    static QStringList filesIn(const QString &path)
    {
        return QDir(path).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private Q_SLOTS:
    void givesTheBuiltInDefinitions()
    {
        const auto catalog = readDefinitions(u"/nonexistent"_s);
        for (const auto &name : QDir(u":/providers"_s).entryList({u"*.toml"_s})) {
            const auto *definition = catalog.find(name.chopped(5));
            QVERIFY2(definition, qPrintable(name));
            QCOMPARE(definition->id, name.chopped(5)); // which is how it is found without being read
            QCOMPARE(definition->source, Definition::Source::BuiltIn);
        }
        QVERIFY(catalog.find(u"ocean"_s));
        QCOMPARE(catalog.problems().size(), 0);
    }

    void addsTheUsersOwn()
    {
        const QTemporaryDir folder;
        auto mine = builtIn(u"ocean.toml"_s);
        mine.replace("\"ocean\"", "\"lake\"");
        REQUIRE(atomicWrite(folder.filePath(u"lake.toml"_s), mine));
        REQUIRE(atomicWrite(folder.filePath(u"notes.txt"_s), "not a definition"));
        const auto catalog = readDefinitions(folder.path());
        for (const auto &problem : catalog.problems())
            QFAIL(qPrintable(problem.toString()));
        QVERIFY(catalog.find(u"lake"_s));
        QCOMPARE(catalog.find(u"lake"_s)->source, Definition::Source::User);
    }

    void aUsersDefinitionNeverReplacesABuiltInOne()
    {
        const QTemporaryDir folder;
        REQUIRE(atomicWrite(folder.filePath(u"ocean.toml"_s), builtIn(u"ocean.toml"_s)));
        const auto catalog = readDefinitions(folder.path());
        QCOMPARE(catalog.find(u"ocean"_s)->source, Definition::Source::BuiltIn);
        QCOMPARE(catalog.problems().size(), 1);
        QCOMPARE(catalog.problems().first().file, folder.filePath(u"ocean.toml"_s));
    }

    void tellsOfFilesThatCannotBeTaken()
    {
        const QTemporaryDir folder;
        const auto large = folder.filePath(u"large.toml"_s);
        const auto broken = folder.filePath(u"broken.toml"_s);
        REQUIRE(atomicWrite(large, '#' + QByteArray(256 * 1024, ' ')));
        REQUIRE(atomicWrite(broken, "id = "));
        const auto catalog = readDefinitions(folder.path());
        QStringList files;
        for (const auto &problem : catalog.problems())
            files.append(problem.file);
        QCOMPARE(files, (QStringList{broken, large}));
        QVERIFY(catalog.problems().last().what.contains(u"256 KiB"_s));
    }

    void keepsReplacesAndForgets_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("fake") << u"fake"_s;
        QTest::newRow("folder") << u"folder"_s;
    }

    void keepsReplacesAndForgets()
    {
        QFETCH(QString, kind);
        const auto shelf = Shelf::make(kind);
        REQUIRE(shelf->store->remove(u"lake"_s)); // there is none
        REQUIRE(shelf->store->save(u"lake"_s, own("lake")));
        REQUIRE(shelf->store->save(u"sea"_s, own("sea")));
        QCOMPARE(shelf->kept(u"lake"_s), own("lake"));
        REQUIRE(shelf->store->save(u"lake"_s, own("lake", "anew")));
        QCOMPARE(shelf->kept(u"lake"_s), own("lake", "anew"));
        QCOMPARE(shelf->kept(u"sea"_s), own("sea"));
        REQUIRE(shelf->store->remove(u"lake"_s));
        QCOMPARE(shelf->kept(u"lake"_s), QByteArray());
        QCOMPARE(shelf->kept(u"sea"_s), own("sea"));
        REQUIRE(shelf->store->remove(u"lake"_s));
    }

    void namesFilesByTheirIds()
    {
        const QTemporaryDir folder;
        DefinitionFolder store(folder.path());
        REQUIRE(store.save(u"lake"_s, own("lake")));
        QCOMPARE(filesIn(folder.path()), QStringList{u"lake.toml"_s});
        REQUIRE(store.remove(u"lake"_s));
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void findsTheFileThatHoldsAnIdWhateverItsName()
    {
        const QTemporaryDir folder;
        const auto mine = folder.filePath(u"mine.toml"_s);
        const auto notes = folder.filePath(u"lake.txt"_s);
        REQUIRE(atomicWrite(mine, own("lake")));
        REQUIRE(atomicWrite(notes, own("lake")));
        DefinitionFolder store(folder.path());
        REQUIRE(store.save(u"lake"_s, own("lake", "anew")));
        QCOMPARE(contentOf(mine), own("lake", "anew"));
        QCOMPARE(filesIn(folder.path()), (QStringList{u"lake.txt"_s, u"mine.toml"_s}));
        REQUIRE(store.remove(u"lake"_s));
        QCOMPARE(filesIn(folder.path()), QStringList{u"lake.txt"_s});
        QCOMPARE(contentOf(notes), own("lake"));
    }

    void touchesNoFileThatHoldsSomethingElse_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("another id") << own("sea");
        QTest::newRow("broken") << QByteArray("id = \"lake\"\nnot yet");
        QTest::newRow("large") << '#' + QByteArray(256 * 1024, ' ');
    }

    void touchesNoFileThatHoldsSomethingElse()
    {
        QFETCH(QByteArray, other);
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"lake.toml"_s);
        REQUIRE(atomicWrite(path, other));
        DefinitionFolder store(folder.path());
        REQUIRE(store.remove(u"lake"_s));
        QCOMPARE(contentOf(path), other);
        REQUIRE(store.save(u"lake"_s, own("lake")));
        QCOMPARE(contentOf(path), other);
        QCOMPARE(contentOf(folder.filePath(u"lake-2.toml"_s)), own("lake"));
        REQUIRE(store.remove(u"lake"_s));
        QCOMPARE(filesIn(folder.path()), QStringList{u"lake.toml"_s});
    }

    void keepsNothingThatItCouldNotReadAgain()
    {
        const QTemporaryDir folder;
        DefinitionFolder store(folder.path());
        const auto saved = store.save(u"lake"_s, own("lake", QByteArray(256 * 1024, 'x')));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Problem::Kind::BadData);
        QVERIFY(saved.error().what.contains(u"256 KiB"_s));
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void whereNothingMayBeWrittenTheOldStays()
    {
        SmallDisk disk(512);
        if (!disk.isMounted())
            QSKIP("this user may not mount a small file system");
        const auto mine = disk.path(u"mine.toml"_s);
        REQUIRE(atomicWrite(mine, own("lake")));
        QVERIFY(disk.seal());
        DefinitionFolder store(QFileInfo(mine).path());
        for (const auto &outcome : {store.save(u"lake"_s, own("lake", "anew")), store.remove(u"lake"_s)}) {
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, Problem::Kind::Storage);
            QCOMPARE(outcome.error().where, mine);
        }
        QCOMPARE(store.save(u"sea"_s, own("sea")).error().where, disk.path(u"sea.toml"_s));
        QCOMPARE(contentOf(mine), own("lake"));
        QCOMPARE(filesIn(QFileInfo(mine).path()), QStringList{u"mine.toml"_s});
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"file"_s);
        REQUIRE(atomicWrite(file, "x"));
        DefinitionFolder store(file + u"/providers"_s);
        const auto saved = store.save(u"lake"_s, own("lake"));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Problem::Kind::Storage);
        QCOMPARE(saved.error().where, file + u"/providers"_s);
        REQUIRE(store.remove(u"lake"_s));
    }
};

QTEST_GUILESS_MAIN(tst_DefinitionFolder)
#include "tst_definitionfolder.moc"
