// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedemo.h"
#include "storepair.h"
#include "testresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What was raised, told and ended. Each test runs on the real store and on the fake.
class tst_Outbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("fake") << u"fake"_s;
    }
    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_pair = StorePair::make(kind);
        REQUIRE(m_pair->accounts().save(demo::fullAccount(Id)));
    }
    void anAlertComesBackAsItWent()
    {
        const auto stored = settle(lowSince(5), {demo::alertOf(Id, Level::Low)});
        auto expected = demo::alertOf(Id, Level::Low);
        expected.id = stored.first().id;
        QCOMPARE(stored, QList<Alert>{expected});
        m_pair->reopen();
        QCOMPARE(store().undelivered().value(), QList<Alert>{expected});
    }
    void anAlertEndsWithItsEpisode()
    {
        settle(lowSince(5), {demo::alertOf(Id, Level::Low)});
        settle(lowSince(5), {});
        QCOMPARE(store().undelivered()->size(), 1);
        settle(ok(), {}, 100);
        QVERIFY(store().undelivered()->isEmpty());
        QCOMPARE(store().alerts(Id, {})->first().endedAt, demo::at(100));
        settle(ok(), {}, 200);
        QCOMPARE(store().alerts(Id, {})->first().endedAt, demo::at(100));
    }
    void aReminderEndsWhatItReminds()
    {
        settle(lowSince(5), {demo::alertOf(Id, Level::Low)});
        auto again = demo::alertOf(Id, Level::Low);
        again.at = demo::at(86405);
        settle(lowSince(86405), {again}, 86405);
        QCOMPARE(store().undelivered()->size(), 1);
        QCOMPARE(store().undelivered()->first().at, demo::at(86405));
    }
    void whatWasToldOfAnAccountEndsWithAReading()
    {
        auto failing = ok();
        failing.refresh.told = Why::Failing;
        failing.refresh.toldAt = demo::at(7);
        const Alert alert{.account = Id, .accountLabel = u"Ocean"_s, .why = Why::Failing, .at = demo::at(7), .failure = Failure::Kind::Tls};
        settle(failing, {alert});
        settle(failing, {});
        QCOMPARE(store().undelivered()->size(), 1);
        settle(ok(), {});
        QVERIFY(store().undelivered()->isEmpty());
    }
    void deliveriesAreCountedByTheirTime()
    {
        auto other = demo::alertOf(Id, Level::Low);
        other.why = Why::Expiry;
        other.at = demo::at(6);
        const auto stored = settle(lowSince(5), {demo::alertOf(Id, Level::Low), other});
        REQUIRE(store().markDelivered({stored[0].id, stored[1].id}, demo::at(10)));
        QCOMPARE(store().deliveries(demo::at(0)).value(), QList<QDateTime>{demo::at(10)});
        QVERIFY(store().deliveries(demo::at(11))->isEmpty());
        QVERIFY(store().undelivered()->isEmpty());
        QCOMPARE(store().alerts(Id, {})->first().deliveredAt, demo::at(10));
    }
    void whatEndedUntoldIsForgottenWithTheRest()
    {
        settle(lowSince(5), {demo::alertOf(Id, Level::Low)});
        REQUIRE(store().forgetBefore(demo::at(1000)));
        QCOMPARE(store().alerts(Id, {})->size(), 1);
        settle(ok(), {}, 100);
        REQUIRE(store().forgetBefore(demo::at(1000)));
        QVERIFY(store().alerts(Id, {})->isEmpty());
    }
    void aDoubtIsKeptButNotRecorded()
    {
        auto doubted = lowSince(5);
        doubted.balances.first().doubt = Doubt{demo::amount("0.00"), demo::at(-30)};
        settle(doubted, {});
        m_pair->reopen();
        QCOMPARE(m_pair->accounts().load()->first().balances, doubted.balances);
        QVERIFY(store().samples(Id, {}, {})->isEmpty());
    }

private:
    HistoryStore &store() { return m_pair->history(); }
    QList<Alert> settle(const AccountState &state, const QList<Alert> &raised, qint64 at = 9)
    {
        const auto settled = store().settle(state, raised, demo::at(at));
        return settled.value_or(QList<Alert>());
    }
    static AccountState ok()
    {
        auto state = demo::fullState(Id);
        state.balances = {{.balance = demo::fullBalance(u"z"_s), .level = Level::Ok}};
        state.refresh = {};
        return state;
    }
    static AccountState lowSince(qint64 seconds)
    {
        auto state = ok();
        state.balances.first().level = Level::Low;
        state.balances.first().supply = {.level = Level::Low, .announced = Level::Low, .announcedAt = demo::at(seconds)};
        return state;
    }

    static inline const QString Id = u"ocean"_s;
    std::unique_ptr<StorePair> m_pair;
};

QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_outbox.moc"
