// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountmodel.h"

#include "uifixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_AccountModel : public QObject
{
    Q_OBJECT

private:
    static QStringList texts(const QModelIndex &row)
    {
        QStringList texts;
        for (int column = 0; column < AccountModel::ColumnCount; ++column)
            texts.append(row.siblingAtColumn(column).data().toString());
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedStates}); }

    void keepsTheModelContractWhileEverythingChanges()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "1"), f.balance(u"y"_s, "2")}));
        AccountModel model(f.monitor, f.trends);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.monitor.watch(f.account(u"b"_s, {}));
        f.monitor.watch(f.account(u"c"_s, {f.balance(u"z"_s, "3")}));
        Q_EMIT f.monitor.accountChanged(f.account(u"a"_s, {f.balance(u"y"_s, "2"), f.balance(u"n"_s, "9"), f.balance(u"x"_s, "1")}));
        const QPersistentModelIndex last = model.index(0, 0, model.indexOf(u"c"_s));
        f.monitor.forget(u"b"_s);
        QCOMPARE(last.parent().row(), 1);
        QCOMPARE(last.data().toString(), u"z credits"_s);
        Q_EMIT f.monitor.accountChanged(f.account(u"a"_s, {}));
        f.monitor.forget(u"a"_s);
        QCOMPARE(model.rowCount(), 1);
    }

    void aBalanceThatComesIsOneInsertedRow()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "1")}));
        AccountModel model(f.monitor, f.trends);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        Q_EMIT f.monitor.accountChanged(f.account(u"a"_s, {f.balance(u"n"_s, "9"), f.balance(u"x"_s, "1")}));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(0).toModelIndex(), model.indexOf(u"a"_s));
        QCOMPARE(inserted.first().at(1).toInt(), 0);
        QCOMPARE(inserted.first().at(2).toInt(), 0);
        QVERIFY(removed.isEmpty());
        QVERIFY(reset.isEmpty());
    }

    void aBalanceThatGoesIsOneRemovedRow()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "1"), f.balance(u"y"_s, "2"), f.balance(u"z"_s, "3")}));
        AccountModel model(f.monitor, f.trends);
        const QPersistentModelIndex kept = model.index(2, 0, model.indexOf(u"a"_s));
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        Q_EMIT f.monitor.accountChanged(f.account(u"a"_s, {f.balance(u"x"_s, "1"), f.balance(u"z"_s, "3")}));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(kept.row(), 1);
        QCOMPARE(kept.data().toString(), u"z credits"_s);
    }

    void onlyTheBalanceThatChangedIsTold()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "1"), f.balance(u"y"_s, "2")}));
        AccountModel model(f.monitor, f.trends);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        Q_EMIT f.monitor.accountChanged(f.account(u"a"_s, {f.balance(u"x"_s, "1"), f.balance(u"y"_s, "1.5")}));
        QCOMPARE(changed.size(), 2); // the balance, and its account
        QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(1, 0, model.indexOf(u"a"_s)));
        QCOMPARE(changed.at(1).at(0).toModelIndex(), model.indexOf(u"a"_s));
    }

    void anUnchangedAccountTellsNothing()
    {
        UiFixture f;
        const auto state = f.account(u"a"_s, {f.balance(u"x"_s, "1")});
        f.monitor.watch(state);
        AccountModel model(f.monitor, f.trends);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        Q_EMIT f.monitor.accountChanged(f.monitor.states().first());
        QVERIFY(changed.isEmpty());
    }

    void ageIsToldOnlyWhenItReadsDifferently()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "1")}, 2));
        AccountModel model(f.monitor, f.trends);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        f.now = f.now.addSecs(20);
        model.tick();
        QVERIFY(changed.isEmpty());
        f.now = f.now.addSecs(60);
        model.tick();
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.first().at(0).toModelIndex().column(), int(AccountModel::Read));
        QCOMPARE(model.indexOf(u"a"_s).siblingAtColumn(AccountModel::Read).data().toString(), u"3 min ago"_s);
    }

    void growingStaleChangesTheWholeRow()
    {
        UiFixture f;
        f.monitor.watch(f.account(u"a"_s, {f.balance(u"x"_s, "1")}));
        AccountModel model(f.monitor, f.trends);
        const auto balance = model.index(0, 0, model.indexOf(u"a"_s));
        QVERIFY(!balance.data(AccountModel::AgedRole).toBool());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        f.now = f.now.addSecs(3600);
        model.tick();
        QVERIFY(balance.data(AccountModel::AgedRole).toBool());
        QCOMPARE(changed.first().at(0).toModelIndex().column(), int(AccountModel::Name));
    }

    void cellsSayWhatIsKnown_data()
    {
        QTest::addColumn<AccountState>("state");
        QTest::addColumn<QStringList>("account");
        QTest::addColumn<QStringList>("balance");
        const UiFixture f;
        auto balance = f.balance(u"mail"_s, "1234.50");
        QTest::newRow("ok") << f.account(u"Work"_s, {balance}) << QStringList{u"Work"_s, u"1,234.50 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"OK"_s}
                            << QStringList{u"mail credits"_s, u"1,234.50 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"OK"_s};
        balance = f.balance(u"mail"_s, "50", Level::Low);
        balance.balance.limit = Amount(200);
        balance.balance.resetsAt = f.now.addSecs(3 * 3600);
        QTest::newRow("low, of a tank, resets")
            << f.account(u"Work"_s, {balance}) << QStringList{u"Work"_s, u"50 credits"_s, u"25 %"_s, {}, {}, u"resets in 3 h"_s, u"2 min ago"_s, u"Low"_s}
            << QStringList{u"mail credits"_s, u"50 credits"_s, u"25 %"_s, {}, {}, u"resets in 3 h"_s, u"2 min ago"_s, u"Low"_s};
        auto failed = f.account(u"Work"_s, {f.balance(u"mail"_s, "7")}, 180);
        failed.refresh.failure = Failure{.kind = Failure::Kind::CredentialsRejected, .detail = u"No such token"_s};
        QTest::newRow("failed: the last amount stays, with its age")
            << failed << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, {}, {}, u"3 h ago"_s, u"Credentials rejected"_s}
            << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, {}, {}, u"3 h ago"_s, u"OK"_s};
        QTest::newRow("stale") << f.account(u"Work"_s, {f.balance(u"mail"_s, "7")}, 50)
                               << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, {}, {}, u"50 min ago"_s, u"Out of date"_s}
                               << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, {}, {}, u"50 min ago"_s, u"OK"_s};
        balance = f.balance(u"mail"_s, "1");
        balance.balance.amount = {};
        QTest::newRow("unlimited") << f.account(u"Work"_s, {balance}) << QStringList{u"Work"_s, u"unlimited"_s, {}, {}, {}, {}, u"2 min ago"_s, u"OK"_s}
                                   << QStringList{u"mail credits"_s, u"unlimited"_s, {}, {}, {}, {}, u"2 min ago"_s, u"OK"_s};
        balance = f.balance(u"mail"_s, "0");
        balance.inUse = false;
        QTest::newRow("not in use") << f.account(u"Work"_s, {balance}) << QStringList{u"Work"_s, u"0 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"OK"_s}
                                    << QStringList{u"mail credits"_s, u"0 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"Not in use"_s};
        auto muted = f.account(u"Work"_s, {f.balance(u"mail"_s, "7", Level::Low)});
        muted.account.muted = true;
        QTest::newRow("muted") << muted << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"Low, muted"_s}
                               << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"Low"_s};
        muted.refresh.failure = Failure{.kind = Failure::Kind::CredentialsRejected};
        QTest::newRow("muted and failed") << muted << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"Credentials rejected, muted"_s}
                                          << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"Low"_s};
        balance = f.balance(u"mail"_s, "7", Level::Low);
        balance.supply.level = Level::Low;
        balance.runway = {Runway::State::Draining, Amount(1), f.now.addDays(5), f.now.addDays(8)};
        QTest::newRow("runs out")
            << f.account(u"Work"_s, {balance})
            << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, u"5 to 8 days"_s, {}, u"2 min ago"_s, u"Low, runs out soon"_s}
            << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, u"5 to 8 days"_s, {}, u"2 min ago"_s, u"Low, runs out soon"_s};
        QTest::newRow("no forecast from what is out of date")
            << f.account(u"Work"_s, {balance}, 50) << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, {}, {}, u"50 min ago"_s, u"Out of date"_s}
            << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, {}, {}, u"50 min ago"_s, u"Low"_s};
        auto byAmount = f.account(u"Work"_s, {balance});
        byAmount.marks[u"mail"_s] = {.low = Threshold{Threshold::Unit::Amount, Amount(10)}};
        QTest::newRow("low by its amount, although it runs out")
            << byAmount << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, u"5 to 8 days"_s, {}, u"2 min ago"_s, u"Low"_s}
            << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, u"5 to 8 days"_s, {}, u"2 min ago"_s, u"Low"_s};
        balance.level = balance.expiry.level = Level::Critical;
        balance.balance.expiresAt = f.now.addDays(9);
        QTest::newRow("the worst concern is the reason")
            << f.account(u"Work"_s, {balance})
            << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, u"5 to 8 days"_s, u"expires in 9 days"_s, u"2 min ago"_s, u"Critical, expires soon"_s}
            << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, u"5 to 8 days"_s, u"expires in 9 days"_s, u"2 min ago"_s, u"Critical, expires soon"_s};
        balance = f.balance(u"mail"_s, "7");
        balance.doubt = Doubt{Amount(0), f.now};
        QTest::newRow("in doubt") << f.account(u"Work"_s, {balance}) << QStringList{u"Work"_s, u"7 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"OK"_s}
                                  << QStringList{u"mail credits"_s, u"7 credits"_s, {}, {}, {}, {}, u"2 min ago"_s, u"OK, to be confirmed"_s};
        auto unread = f.account(u"Work"_s, {});
        unread.readAt = {};
        QTest::newRow("never read") << unread << QStringList{u"Work"_s, {}, {}, {}, {}, {}, u"never"_s, u"Not read yet"_s} << QStringList{};
    }

    void cellsSayWhatIsKnown()
    {
        QFETCH(AccountState, state);
        UiFixture f;
        f.monitor.watch(state);
        const AccountModel model(f.monitor, f.trends);
        const auto account = model.indexOf(state.account.id);
        QTEST(texts(account), "account");
        QCOMPARE(model.rowCount(account), state.balances.size());
        if (!state.balances.isEmpty())
            QTEST(texts(model.index(0, 0, account)), "balance");
    }

    void cellsAreExplainedWithoutMarkup()
    {
        UiFixture f;
        auto balance = f.balance(u"x"_s, "7", Level::Low);
        balance.balance.unit = u"<i>credits</i>"_s;
        balance.supply.level = Level::Low;
        balance.runway = {Runway::State::Draining, Amount(1), f.now.addDays(5), f.now.addDays(8)};
        balance.doubt = Doubt{Amount(0), f.now};
        f.monitor.watch(f.account(u"a"_s, {balance}));
        AccountModel model(f.monitor, f.trends);
        const auto cell = [&](AccountModel::Column column) { return model.index(0, column, model.indexOf(u"a"_s)); };
        const auto tip = cell(AccountModel::State).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"0 &lt;i&gt;credits&lt;/i&gt; reported, waiting for a second reading"_s), qPrintable(tip));
        QVERIFY2(tip.contains(u"x credits: runs out in 5 to 8 days"_s), qPrintable(tip));
        QCOMPARE(model.indexOf(u"a"_s).siblingAtColumn(AccountModel::State).data(Qt::ToolTipRole).toString(), tip);
        QVERIFY(cell(AccountModel::Runway).data(Qt::ToolTipRole).toString().isEmpty());
        model.setAmounts(Amounts::Hidden);
        QVERIFY(cell(AccountModel::State).data(Qt::ToolTipRole).toString().contains(u"••• "_s));
        f.now = f.now.addSecs(3 * 3600);
        QVERIFY(cell(AccountModel::Runway).data(Qt::ToolTipRole).toString().contains(u"the last reading is from 3 h ago"_s));
        QVERIFY(!cell(AccountModel::Runway).data(AccountModel::RunwayRole).toDateTime().isValid());
    }

    void theDefaultMarkDecidesWhatIsTheReason()
    {
        UiFixture f;
        auto balance = f.balance(u"x"_s, "7", Level::Low);
        balance.supply.level = Level::Low;
        balance.runway = {Runway::State::Draining, Amount(1), f.now.addDays(5), f.now.addDays(8)};
        f.monitor.watch(f.account(u"a"_s, {balance}));
        AccountModel model(f.monitor, f.trends);
        const auto cell = model.index(0, AccountModel::State, model.indexOf(u"a"_s));
        QCOMPARE(cell.data().toString(), u"Low, runs out soon"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setDefaultMark({.low = Threshold{Threshold::Unit::Amount, Amount(10)}});
        QVERIFY(!changed.isEmpty());
        QCOMPARE(cell.data().toString(), u"Low"_s);
    }

    void whatFailedFirstAndThenGetsOldLosesItsForecast()
    {
        UiFixture f;
        auto state = f.account(u"a"_s, {f.balance(u"x"_s, "7")});
        state.refresh.failure = Failure{.kind = Failure::Kind::ServerError};
        f.monitor.watch(state);
        AccountModel model(f.monitor, f.trends);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        f.now = f.now.addSecs(3600);
        model.tick();
        QCOMPARE(changed.first().at(0).toModelIndex().column(), int(AccountModel::Name));
    }

    void aShareIsNeverInvented_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("peak");
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("shown");
        QTest::newRow("only ever this amount") << u"80"_s << u"80"_s << QString() << QString();
        QTest::newRow("has fallen from its peak") << u"60"_s << u"80"_s << QString() << u"75 %"_s;
        QTest::newRow("full by the provider's limit") << u"80"_s << u"80"_s << u"80"_s << u"100 %"_s;
        QTest::newRow("nearly full is not full") << u"999"_s << u"1000"_s << u"1000"_s << u"99 %"_s;
        QTest::newRow("nearly empty is not empty") << u"1"_s << u"1000"_s << u"1000"_s << u"under 1 %"_s;
        QTest::newRow("a limit of nothing") << u"0"_s << u"0"_s << u"0"_s << QString();
    }

    void aShareIsNeverInvented()
    {
        QFETCH(QString, amount);
        QFETCH(QString, peak);
        QFETCH(QString, limit);
        UiFixture f;
        auto balance = f.balance(u"x"_s, "0");
        balance.balance.amount = Amount::fromString(amount);
        balance.peak = Amount::fromString(peak);
        balance.balance.limit = Amount::fromString(limit);
        f.monitor.watch(f.account(u"a"_s, {balance}));
        const AccountModel model(f.monitor, f.trends);
        QTEST(model.index(0, AccountModel::Share, model.indexOf(u"a"_s)).data().toString(), "shown");
    }
};

QTEST_GUILESS_MAIN(tst_AccountModel)
#include "tst_accountmodel.moc"
