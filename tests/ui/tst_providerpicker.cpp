// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/providerpicker.h"

#include "uifixture.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

class tst_ProviderPicker : public QObject
{
    Q_OBJECT

    static QByteArray toml(const QString &id, const QString &name, const QString &category)
    {
        return u"id = \"%1\"\nname = \"%2\"\ncategory = \"%3\"\norigin = \"https://%1.test\"\nevidence = \"documented\"\n"
               "[[field]]\nid = \"token\"\nlabel = \"Token\"\nsecret = true\n"
               "[filter]\nrequest = '{path: \"/\"}'\nfailure = 'null'\nbalances = '[]'\n"_s.arg(id, name, category).toUtf8();
    }

    struct Picker {
        std::unique_ptr<ProviderPicker> widget;
        QLineEdit *search;
        QTreeView *list;

        explicit Picker(const Catalog &catalog) : widget(new ProviderPicker(catalog))
        {
            search = widget->findChild<QLineEdit *>(u"providerSearch"_s);
            list = widget->findChild<QTreeView *>(u"providers"_s);
            widget->show();
        }
        QStringList found() const
        {
            QStringList names;
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const auto category = list->model()->index(row, 0);
                for (int i = 0; i < list->model()->rowCount(category); ++i)
                    names += list->model()->index(i, 0, category).data().toString();
            }
            return names;
        }
        QLabel *label(const QString &name) const { return widget->findChild<QLabel *>(name); }
    };

    static Catalog few()
    {
        Catalog catalog = UiFixture::providers();
        catalog.add(toml(u"net-tower"_s, u"Net Tower"_s, u"Proxies"_s), u"a.toml"_s, Definition::Source::BuiltIn);
        return catalog;
    }

private Q_SLOTS:
    void aProviderIsFoundBy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const auto lake = u"Lake & Sea <io>"_s, towers = u"Towers"_s, net = u"Net Tower"_s;
        QTest::newRow("nothing typed") << QString() << QStringList{lake, net, towers};
        QTest::newRow("its name") << u"tow"_s << QStringList{net, towers};
        QTest::newRow("a brand") << u"puddle"_s << QStringList{lake};
        QTest::newRow("its category") << u"sms"_s << QStringList{towers};
        QTest::newRow("its id") << u"net-tower"_s << QStringList{net};
        QTest::newRow("words in any order") << u"  sea   lake "_s << QStringList{lake};
        QTest::newRow("category and name") << u"proxies net"_s << QStringList{net};
        QTest::newRow("signs that mean something in patterns") << u"<io> &"_s << QStringList{lake};
        QTest::newRow("no such") << u".*"_s << QStringList();
    }

    void aProviderIsFoundBy()
    {
        QFETCH(QString, typed);
        const Picker picker(few());
        QTest::keyClicks(picker.search, typed);
        QTEST(picker.found(), "found");
        QCOMPARE(picker.label(u"aboutProvider"_s)->text().isEmpty(), picker.found().isEmpty());
        const auto nothing = picker.found().isEmpty();
        QCOMPARE(picker.widget->chosenId().isEmpty(), nothing);
        QCOMPARE(picker.label(u"nothingFound"_s)->isVisible(), nothing);
    }

    void whatBeginsWithTheWordIsChosenFirst()
    {
        const Picker picker(few());
        QTest::keyClicks(picker.search, u"tower"_s); // "Net Tower" stands above
        QCOMPARE(picker.widget->chosenId(), u"towers"_s);
    }

    void arrowsOfTheSearchPassOverCategories()
    {
        const Picker picker(few());
        QSignalSpy accepted(picker.widget.get(), &ProviderPicker::accepted);
        QStringList chosen{picker.widget->chosenId()};
        for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up}) {
            QTest::keyClick(picker.search, key);
            chosen += picker.widget->chosenId();
        }
        QCOMPARE(chosen, (QStringList{u"lake"_s, u"net-tower"_s, u"towers"_s, u"towers"_s, u"net-tower"_s}));
        QVERIFY(accepted.isEmpty());
        QTest::keyClick(picker.search, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QTest::keyClick(picker.list, Qt::Key_Return);
        QCOMPARE(accepted.size(), 2);
    }

    void returnWithNothingFoundDoesNothing()
    {
        const Picker picker(few());
        QSignalSpy accepted(picker.widget.get(), &ProviderPicker::accepted);
        QTest::keyClicks(picker.search, u"zz"_s);
        QTest::keyClick(picker.search, Qt::Key_Return);
        QVERIFY(accepted.isEmpty());
    }

    void tellsAboutTheOneThatIsChosen()
    {
        const Picker picker(few());
        QTest::keyClicks(picker.search, u"lake"_s);
        QCOMPARE(picker.label(u"aboutProvider"_s)->text(), u"Lake & Sea <io>, Enrichment. Also known as Puddle."_s);
        QCOMPARE(picker.label(u"aboutProvider"_s)->textFormat(), Qt::PlainText);
    }

    void saysWhereADefinitionOfOnesOwnGoes()
    {
        auto catalog = few();
        catalog.setOwnFolder(u"/home/somebody/providers"_s);
        QVERIFY(Picker(catalog).label(u"notInTheList"_s)->text().contains(u"\n/home/somebody/providers"_s));
        QVERIFY(!Picker(few()).label(u"notInTheList"_s)->isVisible());
    }

    void hundredsOfProvidersAreSearchedAtOnce()
    {
        Catalog catalog;
        for (int i = 0; i < 400; ++i)
            catalog.add(toml(u"p%1"_s.arg(i), u"Provider %1"_s.arg(i), u"Category %1"_s.arg(i % 15)), u"p.toml"_s, Definition::Source::BuiltIn);
        const Picker picker(catalog);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClicks(picker.search, u"provider 399"_s);
        QVERIFY2(timer.elapsed() < 12 * 100, qPrintable(QString::number(timer.elapsed()))); // for each key
        QCOMPARE(picker.found(), QStringList{u"Provider 399"_s});
    }
};

QTEST_MAIN(tst_ProviderPicker)
#include "tst_providerpicker.moc"
