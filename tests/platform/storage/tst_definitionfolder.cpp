// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/atomicwrite.h"
#include "storage/definitionfolder.h"
#include "testresult.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class tst_DefinitionFolder : public QObject
{
    Q_OBJECT

    static QByteArray builtIn(const QString &name) { return readFile(u":/providers/"_s + name, 1 << 20).value(); }

private Q_SLOTS:
    void givesTheBuiltInDefinitions()
    {
        const auto catalog = readDefinitions(u"/nonexistent"_s);
        QCOMPARE(catalog.problems().size(), 0);
        for (const auto &name : QDir(u":/providers"_s).entryList({u"*.toml"_s})) {
            const auto *definition = catalog.find(name.chopped(5));
            QVERIFY2(definition, qPrintable(name));
            QCOMPARE(definition->source, Definition::Source::BuiltIn);
        }
        QVERIFY(catalog.find(u"ocean"_s));
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
};

QTEST_GUILESS_MAIN(tst_DefinitionFolder)
#include "tst_definitionfolder.moc"
