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
        return store().settle(demo::stateWith(Id, key, left, demo::at(seconds)), {}, demo::at(9)).has_value();
    }
    /// Settles that an attempt failed, \a seconds after the first reading.
    bool failed(Failure::Kind kind, qint64 seconds)
    {
        auto state = loaded();
        state.refresh = RefreshSchedule(state.interval).afterFailure(state.refresh, {kind}, demo::at(seconds), 0.5);
        return store().settle(state, {}, demo::at(9)).has_value();
    }
    bool thinned(qint64 seconds)
    {
        auto isMore = store().thinBefore(demo::at(seconds));
        while (isMore && *isMore)
            isMore = store().thinBefore(demo::at(seconds));
        return isMore.has_value();
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
        REQUIRE(store().settle(demo::fullState(Id), {}, demo::at(9)));
        m_pair->reopen();
        QCOMPARE(loaded(), demo::fullState(Id));
    }

    void aPastIsRecordedAsItIs()
    {
        auto *const sqlite = dynamic_cast<SqliteHistoryStore *>(&store());
        if (!sqlite)
            return; // of this store only, not of the port
        Series past;
        for (int i = 0; i < 1000; ++i)
            past.append({demo::at(i * 60), Amount(5)}); // equal ones too
        REQUIRE(sqlite->record(Id, u"credits"_s, past));
        QCOMPARE(sampled().size(), 1000);
        REQUIRE(sqlite->record(Id, u"credits"_s, {{demo::at(60), *Amount::fromString(u"7.50")}}));
        QCOMPARE(sampled().mid(0, 3), (QStringList{u"credits 5 0"_s, u"credits 7.50 60"_s, u"credits 5 120"_s}));
        REQUIRE(sqlite->record(Id, u"other"_s, {}));
        QCOMPARE(sqlite->record(u"nobody"_s, u"credits"_s, past).error().kind, Problem::Kind::NotFound);
    }

    void theLatestStateReplacesTheOneBefore()
    {
        REQUIRE(store().settle(demo::fullState(Id), {}, demo::at(9)));
        const AccountState bare{.account = demo::fullAccount(Id)};
        REQUIRE(store().settle(bare, {}, demo::at(9)));
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

    void samplesAChangeAndNothingElse()
    {
        QVERIFY(read(0, demo::amount("10.0")));
        QVERIFY(read(60, demo::amount("10.00"))); // the same amount
        QVERIFY(read(120, demo::amount("9")));
        QVERIFY(read(180, demo::amount("10")));
        QVERIFY(read(180 + 9 * Day, demo::amount("10")));
        QCOMPARE(sampled(), (QStringList{u"credits 10.0 0"_s, u"credits 9 120"_s, u"credits 10 180"_s}));
    }

    /// What was level for days and then falls is no slope.
    void samplesTheEndOfALevel()
    {
        const auto readHeld = [this](qint64 seconds, const char *left, const QDateTime &heldUntil) {
            auto state = demo::stateWith(Id, u"credits"_s, demo::amount(left), demo::at(seconds));
            state.balances.first().heldUntil = heldUntil;
            return store().settle(state, {}, demo::at(seconds)).has_value();
        };
        QVERIFY(readHeld(0, "10", {}));
        QVERIFY(readHeld(9 * Day, "7", demo::at(9 * Day - 900)));
        QCOMPARE(sampled(), (QStringList{u"credits 10 0"_s, u"credits 10 %1"_s.arg(9 * Day - 900), u"credits 7 %1"_s.arg(9 * Day)}));
        QVERIFY(readHeld(9 * Day + 900, "6", demo::at(9 * Day)));        // the reading before was the sample before
        QVERIFY(readHeld(9 * Day + 1800, "5", demo::at(9 * Day + 3600))); // the clock was set back
        QCOMPARE(sampled().mid(3), (QStringList{u"credits 6 %1"_s.arg(9 * Day + 900), u"credits 5 %1"_s.arg(9 * Day + 1800)}));
    }

    void keepsManyAtOnce()
    {
        QVERIFY(read(0, demo::amount("10")));
        auto state = loaded();
        state.readAt = demo::at(900);
        state.refresh.nextAt = demo::at(1800);
        state.balances.first().runway.state = Runway::State::Steady;
        QVERIFY(store().keep({state}));
        m_pair->reopen();
        QCOMPARE(loaded().readAt, demo::at(900));
        QCOMPARE(loaded().refresh.nextAt, demo::at(1800));
        QCOMPARE(loaded().balances, state.balances);
        QCOMPARE(sampled(), QStringList{u"credits 10 0"_s});
    }

    void anotherUnitBeginsANewSeries()
    {
        const auto readIn = [this](const QString &unit, qint64 seconds, const char *left) {
            auto state = demo::stateWith(Id, u"credits"_s, demo::amount(left), demo::at(seconds));
            state.balances.first().balance.unit = unit;
            return store().settle(state, {}, demo::at(9)).has_value();
        };
        QVERIFY(readIn(u"USD"_s, 0, "500"));
        QVERIFY(readIn(u"USD"_s, 60, "490"));
        QVERIFY(readIn(u"EUR"_s, 120, "450"));
        QVERIFY(readIn(u"EUR"_s, 180, "440"));
        const auto course = [this] { return store().course(Id, u"credits"_s, demo::at(0), demo::at(999), 100).value(); };
        QCOMPARE(course(), (Series{{demo::at(120), demo::amount("450")}, {demo::at(180), demo::amount("440")}}));
        const auto old = u"credits (USD until 2027-01-15 08:02:00)"_s;
        QCOMPARE(sampled(), (QStringList{old + u" 500 0"_s, old + u" 490 60"_s, u"credits 450 120"_s, u"credits 440 180"_s}));
        m_pair->reopen();
        QVERIFY(readIn(u"USD"_s, 240, "430"));
        QCOMPARE(course(), (Series{{demo::at(240), demo::amount("430")}}));
        QCOMPARE(sampled().size(), 5);
        QVERIFY(readIn(u"EUR"_s, 240, "1")); // in the same second, and back
        QVERIFY(readIn(u"USD"_s, 240, "2"));
        QVERIFY(readIn(u"EUR"_s, 240, "3"));
        QCOMPARE(course(), (Series{{demo::at(240), demo::amount("3")}}));
    }

    void aFailureAddsNoSampleHoweverOldTheReading()
    {
        QVERIFY(read(0, demo::amount("10")));
        QVERIFY(read(Day / 2, demo::amount("10")));
        auto state = loaded();
        state.refresh = demo::fullRefresh();
        state.refresh.nextAt = demo::at(5 * Day);
        REQUIRE(store().settle(state, {}, demo::at(9)));
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

    void givesTheCourseOfOneBalance()
    {
        for (int i = 0; i < 6; ++i) {
            QVERIFY(read(i * 60, Amount(10 - i)));
            QVERIFY(read(i * 60 + 1, Amount(i), u"other"_s));
        }
        const auto course = store().course(Id, u"credits"_s, demo::at(120), demo::at(240), 100).value();
        // The first stands for what was before the span.
        QCOMPARE(course, (Series{{demo::at(60), Amount(9)}, {demo::at(120), Amount(8)}, {demo::at(180), Amount(7)}, {demo::at(240), Amount(6)}}));
        QCOMPARE(store().course(Id, u"credits"_s, demo::at(0), demo::at(60), 100).value().size(), 2);
        QCOMPARE(store().course(Id, u"nothing"_s, demo::at(0), demo::at(60), 100).value(), Series());
    }

    void aLongCourseIsThinned()
    {
        for (int i = 0; i < 300; ++i)
            QVERIFY(read(i * 60, Amount(i == 150 ? 9000 : 1000 - i)));
        const auto course = store().course(Id, u"credits"_s, demo::at(0), demo::at(300 * 60), 30).value();
        QVERIFY2(course.size() >= 10 && course.size() <= 33, qPrintable(QString::number(course.size())));
        QCOMPARE(course.last(), (Point{demo::at(299 * 60), Amount(701)}));
        QVERIFY(std::is_sorted(course.begin(), course.end(), [](const Point &a, const Point &b) { return a.at < b.at; }));
    }

    void aThinnedCourseKeepsPeaksAndTroughs()
    {
        if (!dynamic_cast<SqlitePair *>(m_pair.get()))
            QSKIP("the fake thins by any means");
        for (int i = 0; i < 300; ++i)
            QVERIFY(read(i * 60, i == 150 ? demo::amount("9000.5") : i == 77 ? demo::amount("-3") : Amount(1000 - i)));
        const auto course = store().course(Id, u"credits"_s, demo::at(0), demo::at(300 * 60), 30).value();
        QVERIFY(course.contains(Point{demo::at(150 * 60), demo::amount("9000.5")}));
        QVERIFY(course.contains(Point{demo::at(77 * 60), demo::amount("-3")}));
    }

    void logsFailuresNewestFirst()
    {
        using Kind = Failure::Kind;
        QVERIFY(read(0, Amount(10)));
        QCOMPARE(store().failures(Id, {}).value(), QList<FailureSpell>());
        QVERIFY(failed(Kind::Offline, 60));
        QVERIFY(failed(Kind::Offline, 120));
        m_pair->reopen();
        QVERIFY(failed(Kind::Tls, 180));
        QVERIFY(read(300, Amount(10)));
        QVERIFY(failed(Kind::Tls, 600));
        m_pair->reopen();
        REQUIRE(store().settle(loaded(), {}, demo::at(9))); // as a snooze does
        QVERIFY(failed(Kind::Tls, 660));
        const QList<FailureSpell> all{{Kind::Tls, demo::at(600), {}, 2},
                                      {Kind::Tls, demo::at(180), demo::at(300), 1},
                                      {Kind::Offline, demo::at(60), demo::at(180), 2}};
        QCOMPARE(store().failures(Id, {}).value(), all);
        QCOMPARE(store().failures(Id, demo::at(179)).value(), all);
        QCOMPARE(store().failures(Id, demo::at(180)).value(), all.first(2));
        QCOMPARE(store().failures(Id, demo::at(9999)).value(), all.first(1));
        QCOMPARE(store().failures(u"other"_s, {}).value(), QList<FailureSpell>());
        REQUIRE(store().forgetBefore(demo::at(300)));
        QCOMPARE(store().failures(Id, {}).value(), all.first(2));
        REQUIRE(store().forgetBefore(demo::at(9999)));
        QCOMPARE(store().failures(Id, {}).value(), all.first(1));
        REQUIRE(m_pair->accounts().remove(Id));
        REQUIRE(m_pair->accounts().save(demo::fullAccount(Id)));
        QCOMPARE(store().failures(Id, {}).value(), QList<FailureSpell>());
    }

    void thinsOldDaysToWhatStandsForThem()
    {
        const auto midnight = Day - demo::at(0).toSecsSinceEpoch() % Day; // of the day after the first
        const auto of = [](const QString &key, int amount, qint64 at) { return u"%1 %2 %3"_s.arg(key).arg(amount).arg(at); };
        const QList<int> amounts{50, 40, 90, 80, 20, 70, 90, 20, 60};
        for (int day = 0; day < 3; ++day) {
            for (int i = 0; i < amounts.size(); ++i)
                QVERIFY(read(midnight + day * Day + i, Amount(amounts[i])));
        }
        QVERIFY(read(midnight + Day - 1, Amount(60), u"other"_s));
        QVERIFY(thinned(midnight + 2 * Day)); // a day that has not ended before that stays
        QStringList expected;
        for (int day = 0; day < 2; ++day)
            expected << of(u"credits"_s, 90, midnight + day * Day + 2) << of(u"credits"_s, 20, midnight + day * Day + 4)
                     << of(u"credits"_s, 60, midnight + day * Day + 8);
        for (int i = 0; i < amounts.size(); ++i)
            expected << of(u"credits"_s, amounts[i], midnight + 2 * Day + i);
        QCOMPARE(sampled(u"credits"_s), expected);
        QCOMPARE(sampled(u"other"_s), QStringList{of(u"other"_s, 60, midnight + Day - 1)});
        QVERIFY(thinned(midnight + 3 * Day - 1));
        QCOMPARE(sampled(u"credits"_s), expected);
        QVERIFY(thinned(midnight + 3 * Day));
        QCOMPARE(sampled(u"credits"_s).size(), 9);
        m_pair->reopen();
        QVERIFY(thinned(midnight + 3 * Day));
        QCOMPARE(sampled(u"credits"_s).size(), 9);
    }

    void logsAlertsNewestFirst()
    {
        auto first = demo::alertOf(Id, Level::Low);
        auto second = demo::alertOf(Id, Level::Critical);
        second.at = first.at.addSecs(60);
        const auto stored = store().settle(demo::fullState(Id), {first, second}, demo::at(9)).value();
        REQUIRE(store().markDelivered({stored[0].id}, demo::at(9)));
        auto log = store().alerts(Id, {}).value();
        QCOMPARE(log.size(), 2);
        QCOMPARE(log[0], stored[1]);
        QCOMPARE(log[1].deliveredAt, demo::at(9));
        QCOMPARE(log[1].balance, first.balance);
        QCOMPARE(store().alerts(Id, second.at).value().size(), 1);
        QCOMPARE(store().alerts(u"other"_s, {}).value(), QList<Alert>());
    }

    void forgetsWhatIsOldButNoAlertThatNobodyGot()
    {
        QVERIFY(read(0, Amount(10)));
        QVERIFY(read(60, Amount(9)));
        const auto stored = store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low), demo::alertOf(Id, Level::Empty)}, demo::at(9)).value();
        REQUIRE(store().markDelivered({stored[0].id}, demo::at(9)));
        REQUIRE(store().forgetBefore(demo::at(30)));
        QCOMPARE(sampled(u"credits"_s), QStringList{u"credits 9 60"_s});
        REQUIRE(store().forgetBefore(demo::at(90)));
        QCOMPARE(sampled(u"credits"_s), QStringList{u"credits 9 60"_s}); // where it stands
        QCOMPARE(store().alerts(Id, {}).value(), QList<Alert>{stored[1]});
        QCOMPARE(loaded(), demo::fullState(Id));
    }

    void givesAlertsOnceUntilDelivered()
    {
        const auto stored =
            store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low), demo::alertOf(Id, Level::Empty)}, demo::at(9));
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
        QVERIFY(store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low)}, demo::at(9)).value().first().id > stored->at(1).id);
    }

    void refusesAnAccountThatIsNotThere()
    {
        const auto settled = store().settle(demo::fullState(u"nobody"_s), {demo::alertOf(u"nobody"_s, Level::Low)}, demo::at(9));
        QVERIFY(!settled);
        QCOMPARE(settled.error().kind, Problem::Kind::NotFound);
        QCOMPARE(store().undelivered().value(), QList<Alert>());
    }

    void settlesAllOrNothing_data()
    {
        QTest::addColumn<QString>("table");
        for (const auto *table : {"refresh_state", "balance", "part", "series", "sample", "alert", "alert_part", "failure_spell"})
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
        const auto settled = store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low)}, demo::at(9));
        QVERIFY(!settled);
        QCOMPARE(settled.error().kind, Problem::Kind::Storage);
        QVERIFY2(settled.error().what.endsWith(u"no room"_s), qPrintable(settled.error().what));
        QCOMPARE(settled.error().where, pair->path());
        QCOMPARE(loaded(), before);
        QCOMPARE(sampled(), QStringList{u"credits 10 0"_s});
        QCOMPARE(store().undelivered().value(), QList<Alert>());
        REQUIRE(sql.run(u"DROP TRIGGER fails"_s));
        REQUIRE(store().settle(demo::fullState(Id), {demo::alertOf(Id, Level::Low)}, demo::at(9)));
    }
};

QTEST_GUILESS_MAIN(tst_SqliteHistoryStore)
#include "tst_sqlitehistorystore.moc"
