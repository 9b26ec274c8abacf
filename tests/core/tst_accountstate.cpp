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
    void whatAReplyLeavesOutIsRememberedForAWeek()
    {
        const QDateTime now({2026, 11, 22}, {14, 0}, Qt::UTC);
        AccountState state;
        state.setBalances({balance(u"a"_s, 50, Level::Ok), balance(u"b"_s, 5, Level::Low)}, now);
        state.setBalances({balance(u"a"_s, 50, Level::Ok)}, now.addDays(1));
        QCOMPARE(state.balances.size(), 1);
        QVERIFY(!state.balance(u"b"_s));
        QCOMPARE(state.remembered(u"b"_s)->missingSince, now.addDays(1));
        state.setBalances({balance(u"a"_s, 50, Level::Ok)}, now.addDays(8).addSecs(-1));
        QCOMPARE(state.remembered(u"b"_s)->missingSince, now.addDays(1));
        auto back = state;
        back.setBalances({balance(u"b"_s, 5, Level::Low)}, now.addDays(8).addSecs(-1));
        QVERIFY(back.balance(u"b"_s));
        QCOMPARE(back.missing.size(), 1); // now the other one
        state.setBalances({balance(u"a"_s, 50, Level::Ok)}, now.addDays(8));
        QVERIFY(state.missing.isEmpty());
    }
    void aClockThatWasSetBackRemembersNothingForever()
    {
        const QDateTime now({2026, 11, 22}, {14, 0}, Qt::UTC);
        AccountState state;
        state.setBalances({balance(u"b"_s, 5, Level::Low)}, now);
        state.setBalances({}, now);
        state.setBalances({}, now.addYears(-1));
        QCOMPARE(state.missing.first().missingSince, now.addYears(-1));
    }
    void whatWasToldOfAMissingBalanceIsBorneOutUntilItIsForgotten()
    {
        AccountState state;
        state.balances = {balance(u"b"_s, 5, Level::Low)};
        const QDateTime at({2026, 11, 22}, {14, 0}, Qt::UTC);
        state.balances.first().supply = {.level = Level::Low, .announced = Level::Low, .announcedAt = at};
        const Alert alert{.account = {}, .accountLabel = {}, .level = Level::Low, .at = at, .balance = state.balances.first().balance};
        state.setBalances({}, at);
        QVERIFY(state.bearsOut(alert));
        QCOMPARE(state.level(), Level::Unknown); // nothing is shown of it
        state.setBalances({}, at.addDays(7));
        QVERIFY(!state.bearsOut(alert));
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
