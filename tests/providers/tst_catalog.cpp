// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray definition(const QByteArray &id, const QByteArray &name)
{
    return "id = \"" + id + "\"\nname = \"" + name +
           "\"\norigin = \"https://a.test\"\n[filter]\nrequest = '{path: \"/\"}'\nbalances = '[]'\n";
}

} // namespace

class tst_Catalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndListsByName();
    void neverReplacesOneThatIsThere();
    void keepsTheProblemsOfABrokenOne();
    void readsWhatIsOfferedWhenItIsAskedFor();
};

void tst_Catalog::findsAndListsByName()
{
    Catalog catalog;
    QVERIFY(catalog.isEmpty());
    catalog.add(definition("a", "Zebra"), u"a.toml"_s, Definition::Source::BuiltIn);
    catalog.add(definition("b", "apple"), u"b.toml"_s, Definition::Source::User);
    QCOMPARE(catalog.all().size(), 2);
    QCOMPARE(catalog.all().first().name, u"apple"_s);
    QCOMPARE(catalog.find(u"a"_s)->name, u"Zebra"_s);
    QCOMPARE(catalog.find(u"b"_s)->source, Definition::Source::User);
    QVERIFY(!catalog.find(u"c"_s));
}

void tst_Catalog::neverReplacesOneThatIsThere()
{
    Catalog catalog;
    catalog.add(definition("a", "First"), u"a.toml"_s, Definition::Source::BuiltIn);
    catalog.add("# mine\n" + definition("a", "Second"), u"mine.toml"_s, Definition::Source::User);
    QCOMPARE(catalog.find(u"a"_s)->name, u"First"_s);
    QCOMPARE(catalog.problems().size(), 1);
    QVERIFY(catalog.problems().first().toString().startsWith(u"mine.toml:1:1: the id 'a' is taken"_s));
}

void tst_Catalog::keepsTheProblemsOfABrokenOne()
{
    Catalog catalog;
    catalog.add("name = 'x'\n", u"x.toml"_s, Definition::Source::User);
    QVERIFY(catalog.isEmpty());
    QCOMPARE(catalog.problems().size(), 3);
    QCOMPARE(catalog.problems().first().file, u"x.toml"_s);
}

void tst_Catalog::readsWhatIsOfferedWhenItIsAskedFor()
{
    Catalog catalog;
    QStringList read;
    const auto offer = [&](const QByteArray &id, const QByteArray &name) {
        catalog.offer(QString::fromLatin1(id), [&read, id, name] {
            read += QString::fromLatin1(id);
            return name.isEmpty() ? QByteArray("name = 'x'\n") : definition(id, name);
        });
    };
    offer("a", "Zebra");
    offer("b", "apple");
    offer("broken", {});
    catalog.add("# mine\n" + definition("a", "Second"), u"mine.toml"_s, Definition::Source::User);
    QVERIFY(!catalog.isEmpty());
    QCOMPARE(catalog.freeId(u"b"_s), u"b-2"_s);
    QCOMPARE(read, QStringList());
    QCOMPARE(catalog.problems().size(), 1); // of mine

    QCOMPARE(catalog.find(u"b"_s)->name, u"apple"_s);
    QCOMPARE(catalog.find(u"b"_s)->source, Definition::Source::BuiltIn);
    QCOMPARE(read, QStringList{u"b"_s});
    QCOMPARE(catalog.all().size(), 2);
    QVERIFY(!catalog.find(u"broken"_s));
    QCOMPARE(read, (QStringList{u"b"_s, u"a"_s, u"broken"_s}));
    QCOMPARE(catalog.problems().size(), 4);
}

QTEST_APPLESS_MAIN(tst_Catalog)
#include "tst_catalog.moc"
