// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountfiltermodel.h"
#include "models/accountmodel.h"

#include "uifixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_AccountFilterModel : public QObject
{
    Q_OBJECT

private:
    static QStringList names(const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(parent); ++row)
            names.append(model.index(row, 0, parent).data().toString());
        return names;
    }

private Q_SLOTS:
    void theMostUrgentComesFirst()
    {
        UiFixture f;
        auto half = f.balance(u"half"_s, "50", Level::Low);
        half.balance.limit = Amount(100);
        auto tenth = f.balance(u"tenth"_s, "10", Level::Low);
        tenth.balance.limit = Amount(100);
        auto failed = f.account(u"failed"_s, {f.balance(u"x"_s, "5")});
        failed.refresh.failure = Failure{};
        auto paused = f.account(u"paused"_s, {f.balance(u"x"_s, "0", Level::Empty)});
        paused.account.paused = true;
        for (const auto &state : {paused, f.account(u"ok"_s, {f.balance(u"x"_s, "5")}), f.account(u"half"_s, {half}),
                                  f.account(u"tenth"_s, {tenth}), f.account(u"critical"_s, {f.balance(u"x"_s, "5", Level::Critical)}), failed,
                                  f.account(u"empty"_s, {f.balance(u"x"_s, "0", Level::Empty)})})
            f.monitor.watch(state);
        AccountModel model(f.monitor, f.trends);
        AccountFilterModel filtered;
        const QAbstractItemModelTester tester(&filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filtered.setSourceModel(&model);
        const QStringList expected{u"empty"_s, u"critical"_s, u"failed"_s, u"tenth"_s, u"half"_s, u"ok"_s, u"paused"_s};
        QCOMPARE(names(filtered), expected);
    }

    void aChangeOfLevelMovesTheAccount()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "5")}));
        f.monitor.watch(f.account(u"b"_s, {f.balance(u"x"_s, "5")}));
        AccountModel model(f.monitor, f.trends);
        AccountFilterModel filtered;
        filtered.setSourceModel(&model);
        QCOMPARE(names(filtered), QStringList({u"a"_s, u"b"_s}));
        Q_EMIT f.monitor.accountChanged(f.account(u"b"_s, {f.balance(u"x"_s, "1", Level::Low)}));
        QCOMPARE(names(filtered), QStringList({u"b"_s, u"a"_s}));
    }

    void amountsSortAsNumbers()
    {
        UiFixture f;
        auto unlimited = f.balance(u"unlimited"_s, "1");
        unlimited.balance.amount = {};
        f.monitor.watch(f.account(u"a"_s, {unlimited, f.balance(u"b"_s, "1000"), f.balance(u"c"_s, "9.5"), f.balance(u"d"_s, "9.50001"),
                                           f.balance(u"e"_s, "-1")}));
        AccountModel model(f.monitor, f.trends);
        AccountFilterModel filtered;
        filtered.setSourceModel(&model);
        filtered.sort(AccountModel::Left, Qt::AscendingOrder);
        const QStringList expected{u"e credits"_s, u"c credits"_s, u"d credits"_s, u"b credits"_s, u"unlimited credits"_s};
        QCOMPARE(names(filtered, filtered.index(0, 0)), expected);
    }

    void theFilterFinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("accounts");
        QTest::addColumn<QStringList>("balancesOfFirst");
        QTest::newRow("everything") << QString() << QStringList{u"Mail shop"_s, u"Night watch"_s} << QStringList{u"phone credits"_s, u"text credits"_s};
        QTest::newRow("an account with all it has") << u"SHOP"_s << QStringList{u"Mail shop"_s} << QStringList{u"phone credits"_s, u"text credits"_s};
        QTest::newRow("a balance with its account") << u"pho"_s << QStringList{u"Mail shop"_s} << QStringList{u"phone credits"_s};
        QTest::newRow("by the provider") << u"sea"_s << QStringList{u"Mail shop"_s, u"Night watch"_s} << QStringList{u"phone credits"_s, u"text credits"_s};
        QTest::newRow("by the state") << u"low"_s << QStringList{u"Night watch"_s} << QStringList{u"gas credits"_s};
        QTest::newRow("nothing") << u"[x"_s << QStringList{} << QStringList{};
    }

    void theFilterFinds()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, balancesOfFirst);
        UiFixture f;
        f.monitor.watch(f.account(u"Mail shop"_s, {f.balance(u"phone"_s, "1"), f.balance(u"text"_s, "2")}));
        f.monitor.watch(f.account(u"Night watch"_s, {f.balance(u"gas"_s, "3", Level::Low)}));
        AccountModel model(f.monitor, f.trends);
        AccountFilterModel filtered;
        filtered.setSourceModel(&model);
        filtered.sort(AccountModel::Name, Qt::AscendingOrder);
        filtered.setFilterFixedString(typed);
        QTEST(names(filtered), "accounts");
        if (filtered.rowCount() > 0)
            QCOMPARE(names(filtered, filtered.index(0, 0)), balancesOfFirst);
    }
};

QTEST_GUILESS_MAIN(tst_AccountFilterModel)
#include "tst_accountfiltermodel.moc"
