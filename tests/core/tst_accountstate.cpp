// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountstate.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_AccountState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isUnknownUntilRead()
    {
        QCOMPARE(AccountState{}.level(), Level::Unknown);
        QVERIFY(!AccountState{}.isStale(QDateTime::fromSecsSinceEpoch(0)));
        QVERIFY(!AccountState{}.mostUrgent());
    }
    void hasTheLevelOfItsWorstBalance()
    {
        AccountState state;
        state.balances = {balance(u"a"_s, 50, Level::Ok), balance(u"b"_s, 50, Level::Critical), balance(u"c"_s, 50, Level::Low)};
        QCOMPARE(state.level(), Level::Critical);
        QCOMPARE(state.mostUrgent()->balance.key, u"b"_s);
    }
    void amongEqualsTheEmptierTankIsMoreUrgent()
    {
        AccountState state;
        state.balances = {balance(u"full"_s, 90, Level::Ok), balance(u"half"_s, 50, Level::Ok), balance(u"unused"_s, 0, Level::Ok)};
        state.balances.last().inUse = false;
        QCOMPARE(state.mostUrgent()->balance.key, u"half"_s);
    }

private:
    static BalanceState balance(const QString &key, int amount, Level level)
    {
        return {.balance = {.key = key, .label = key, .unit = u"credits"_s, .amount = Amount(amount), .limit = Amount(100)},
                .level = level, .inUse = true};
    }
};

QTEST_APPLESS_MAIN(tst_AccountState)
#include "tst_accountstate.moc"
