// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitehistorystore.h"
#include "storedemo.h"
#include "storepair.h"
#include "testresult.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 24 * 3600;
constexpr auto Id = "ocean"_L1;

} // namespace

/// The port's contract, for the real store and for the fake that other tests lean on.
class tst_SqliteHistoryStore : public QObject
{
    Q_OBJECT
    std::unique_ptr<StorePair> m_pair;

    HistoryStore &store() { return m_pair->history(); }
    AccountState loaded() { return m_pair->accounts().load().value().first(); }
    /// Settles a reading of one balance, \a seconds after the first.
    bool read(qint64 seconds, const std::optional<Amount> &left, const QString &key = u"credits"_s)
    {
        return store().settle(demo::stateWith(Id, key, left, demo::at(seconds)), {}).has_value();
    }
    QStringList sampled(const QString &key = {}, const QDateTime &since = {})
    {
        QStringList points;
        const auto samples = store().samples(Id, key, since).value();
        for (const auto &sample : samples)
            points.append(u"%1 %2 %3"_s.arg(sample.key, sample.amount.toString()).arg(demo::at(0).secsTo(sample.at)));
        return points;
    }

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

    void givesBackTheStateThatWasSettled()
    {
        REQUIRE(store().settle(demo::fullState(Id), {}));
        m_pair->reopen();
        QCOMPARE(loaded(), demo::fullState(Id));
    }

    void theLatestStateReplacesTheOneBefore()
    {
        REQUIRE(store().settle(demo::fullState(Id), {}));
        const AccountState bare{.account = demo::fullAccount(Id)};
        REQUIRE(store().settle(bare, {}));
        QCOMPARE(loaded(), bare);
    }

    void keepsAmountsAsTheyWereSent_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"0", "0.6000", "-12.50", "999999999999999999", "0.000000000000000001",
                                 "-999999999.999999999", "1e-9", "100.00"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void keepsAmountsAsTheyWereSent()
    {
        QFETCH(QString, text);
        const auto amount = Amount::fromString(text).value();
        QVERIFY(read(0, amount));
        m_pair->reopen();
        QCOMPARE(loaded().balances.first().balance.amount->toString(), amount.toString());
        QCOMPARE(store().samples(Id, {}, {}).value().first().amount.toString(), amount.toString());
    }

    void samplesAChangeAndNothingElseWithinADay()
    {
        QVERIFY(read(0, demo::amount("10.0")));
        QVERIFY(read(60, demo::amount("10.00"))); // the same amount
        QVERIFY(read(120, demo::amount("9")));
        QVERIFY(read(180, demo::amount("10")));
        QVERIFY(read(180 + Day - 1, demo::amount("10")));
        QCOMPARE(sampled(), (QStringList{u"credits 10.0 0"_s, u"credits 9 120"_s, u"credits 10 180"_s}));
        QVERIFY(read(180 + Day, demo::amount("10")));
        QCOMPARE(sampled().mid(3), (QStringList{u"credits 10 %1"_s.arg(180 + Day)}));
    }

    void aFailureAddsNoSampleHoweverOldTheReading()
    {
        QVERIFY(read(0, demo::amount("10")));
        QVERIFY(read(Day / 2, demo::amount("10")));
        auto state = loaded();
        state.refresh = demo::fullRefresh();
        state.refresh.nextAt = demo::at(5 * Day);
        REQUIRE(store().settle(state, {}));
        QCOMPARE(sampled(), QStringList{u"credits 10 0"_s});
        QCOMPARE(loaded().refresh, state.refresh);
    }

    void aSecondSampleInTheSameSecondReplacesTheFirst()
    {
        QVERIFY(read(0, demo::amount("10")));
        QVERIFY(read(0, demo::amount("9")));
        QCOMPARE(sampled(), QStringList{u"credits 9 0"_s});
    }

    void aClockThatWasSetBackHidesNothing()
    {
        QVERIFY(read(10 * Day, demo::amount("10")));
        QVERIFY(read(0, demo::amount("10")));
        QVERIFY(read(60, demo::amount("10")));
        QVERIFY(read(120, demo::amount("9")));
        QCOMPARE(sampled().size(), 3);
        QCOMPARE(sampled().first(), u"credits 10 0"_s);
    }

    void unlimitedHasNoSample()
    {
        QVERIFY(read(0, std::nullopt));
        QCOMPARE(sampled(), QStringList());
        QVERIFY(loaded().balances.first().balance.isUnlimited());
    }

    void givesSamplesByBalanceAndTime()
    {
        QVERIFY(read(0, demo::amount("1"), u"b"_s));
        QVERIFY(read(0, demo::amount("2"), u"a"_s));
        QVERIFY(read(60, demo::amount("3"), u"b"_s));
        QVERIFY(read(120, demo::amount("4"), u"a"_s));
        QCOMPARE(sampled(), (QStringList{u"a 2 0"_s, u"b 1 0"_s, u"b 3 60"_s, u"a 4 120"_s}));
        QCOMPARE(sampled(u"b"_s), (QStringList{u"b 1 0"_s, u"b 3 60"_s}));
        QCOMPARE(sampled({}, demo::at(60)), (QStringList{u"b 3 60"_s, u"a 4 120"_s}));
        QCOMPARE(store().samples(u"other"_s, {}, {}).value(), QList<Sample>());
    }

    void givesAlertsOnceUntilDelivered()
    {
        const auto stored =
            store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low), demo::alertOf(Id, Level::Empty)});
        REQUIRE(stored);
        QCOMPARE(stored->size(), 2);
        QVERIFY(stored->at(0).id > 0 && stored->at(1).id > stored->at(0).id);
        auto expected = demo::alertOf(Id, Level::Low);
        expected.id = stored->at(0).id;
        QCOMPARE(stored->at(0), expected);
        m_pair->reopen();
        QCOMPARE(store().undelivered().value(), *stored);
        REQUIRE(store().markDelivered({stored->at(0).id}, demo::at(9)));
        m_pair->reopen();
        QCOMPARE(store().undelivered().value(), QList<Alert>{stored->at(1)});
        REQUIRE(store().markDelivered({stored->at(1).id, 999}, demo::at(9)));
        QCOMPARE(store().undelivered().value(), QList<Alert>());
        QVERIFY(store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low)}).value().first().id > stored->at(1).id);
    }

    void refusesAnAccountThatIsNotThere()
    {
        const auto settled = store().settle(demo::fullState(u"nobody"_s), {demo::alertOf(u"nobody"_s, Level::Low)});
        QVERIFY(!settled);
        QCOMPARE(settled.error().kind, Problem::Kind::NotFound);
        QCOMPARE(store().undelivered().value(), QList<Alert>());
    }

    void settlesAllOrNothing_data()
    {
        QTest::addColumn<QString>("table");
        for (const auto *table : {"refresh_state", "balance", "part", "series", "sample", "alert", "alert_part"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }
    void settlesAllOrNothing()
    {
        auto *pair = dynamic_cast<SqlitePair *>(m_pair.get());
        if (!pair)
            QSKIP("the fake has nothing that could fail in the middle");
        QFETCH(QString, table);
        QVERIFY(read(0, demo::amount("10")));
        const auto before = loaded();
        auto &sql = pair->database().connection();
        REQUIRE(sql.run(u"CREATE TEMP TRIGGER fails BEFORE INSERT ON %1 BEGIN SELECT RAISE(ABORT, 'no room'); END"_s.arg(table)));
        const auto settled = store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low)});
        QVERIFY(!settled);
        QCOMPARE(settled.error().kind, Problem::Kind::Storage);
        QVERIFY2(settled.error().what.endsWith(u"no room"_s), qPrintable(settled.error().what));
        QCOMPARE(settled.error().where, pair->path());
        QCOMPARE(loaded(), before);
        QCOMPARE(sampled(), QStringList{u"credits 10 0"_s});
        QCOMPARE(store().undelivered().value(), QList<Alert>());
        REQUIRE(sql.run(u"DROP TRIGGER fails"_s));
        REQUIRE(store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low)}));
    }
};

QTEST_GUILESS_MAIN(tst_SqliteHistoryStore)
#include "tst_sqlitehistorystore.moc"
