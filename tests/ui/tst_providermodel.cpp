// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/providermodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_ProviderModel : public QObject
{
    Q_OBJECT

    static Definition provider(const QString &name, const QString &category, const QString &evidence)
    {
        Definition definition;
        definition.id = name.toLower();
        definition.name = name;
        definition.category = category;
        definition.evidence = evidence;
        return definition;
    }

    static QList<Definition> providers()
    {
        auto lake = provider(u"Lake"_s, u"Enrichment"_s, u"documented"_s);
        lake.aliases = QStringList{u"Puddle"_s, u"Pond"_s};
        auto mine = provider(u"Mine"_s, {}, u"client-code"_s);
        mine.source = Definition::Source::User;
        return {provider(u"towers"_s, u"SMS"_s, u"client-code"_s), mine, lake, provider(u"Bells"_s, u"SMS"_s, u"documented"_s)};
    }

    const ProviderModel m_model{providers()};

    QModelIndex find(const QString &name, int column = ProviderModel::Name) const
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const auto category = m_model.index(row, 0);
            for (int i = 0; i < m_model.rowCount(category); ++i) {
                if (m_model.index(i, 0, category).data() == name)
                    return m_model.index(i, column, category);
            }
        }
        return {};
    }

private Q_SLOTS:
    void isAModel()
    {
        ProviderModel model(providers());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ProviderModel none({});
        const QAbstractItemModelTester emptyTester(&none, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(none.rowCount(), 0);
    }

    void providersStandByNameInTheirCategories()
    {
        QStringList rows;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const auto category = m_model.index(row, 0);
            rows += category.data().toString();
            for (int i = 0; i < m_model.rowCount(category); ++i)
                rows += m_model.index(i, 0, category).data().toString();
        }
        QCOMPARE(rows, (QStringList{u"Enrichment"_s, u"Lake"_s, u"Other"_s, u"Mine"_s, u"SMS"_s, u"Bells"_s, u"towers"_s}));
    }

    void aCategoryCannotBeChosen()
    {
        QVERIFY(!(m_model.index(0, 0).flags() & (Qt::ItemIsSelectable | Qt::ItemIsEnabled)));
        QVERIFY(m_model.index(0, 0).data(ProviderModel::IdRole).toString().isEmpty());
        QCOMPARE(find(u"Lake"_s).data(ProviderModel::IdRole).toString(), u"lake"_s);
        QVERIFY(find(u"Lake"_s).flags() & Qt::ItemIsSelectable);
    }

    void whoseFiguresTheyAreIsSaid_data()
    {
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("about");
        QTest::newRow("Lake") << u"also Puddle, Pond"_s << u"Also known as Puddle, Pond."_s;
        QTest::newRow("towers") << u"from other clients, not documented by the vendor"_s << u"The vendor does not document"_s;
        QTest::newRow("Mine") << u"your own definition"_s << u"a definition of your own"_s;
        QTest::newRow("Bells") << QString() << u"Bells, SMS."_s;
    }

    void whoseFiguresTheyAreIsSaid()
    {
        QFETCH(QString, about);
        const auto name = QString::fromLatin1(QTest::currentDataTag());
        QTEST(find(name, ProviderModel::Hint).data().toString(), "hint");
        QVERIFY(find(name).data(ProviderModel::AboutRole).toString().contains(about));
        QCOMPARE(find(name).data(Qt::AccessibleDescriptionRole), find(name).data(ProviderModel::AboutRole));
    }
};

QTEST_MAIN(tst_ProviderModel)
#include "tst_providermodel.moc"
