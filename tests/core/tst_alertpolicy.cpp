// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertpolicy.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// One balance over time: each reading is judged with what the one before left.
class Timeline
{
public:
    explicit Timeline(std::optional<Mark> own = {}, Mark fallback = {}) : m_rules{.own = std::move(own), .fallback = fallback, .at = start()} {}

    static QDateTime start() { return {QDate(2026, 11, 22), QTime(14, 0), Qt::UTC}; }

    Judgement read(const Balance &balance)
    {
        const auto judgement = judge(m_state, balance, m_outlook, m_rules);
        m_state = judgement.state;
        return judgement;
    }
    Judgement read(const QString &amount)
    {
        auto balance = m_balance;
        balance.amount = Amount::fromString(amount);
        return read(balance);
    }
    /// Each amount is read until it is beyond doubt.
    QString levels(const QStringList &amounts)
    {
        QStringList levels;
        for (const auto &amount : amounts) {
            auto judgement = read(amount);
            if (judgement.state.doubt) {
                pass(ConfirmAfter);
                judgement = read(amount);
            }
            levels += levelName(judgement.state.level) + marksOf(judgement.warnings);
        }
        return levels.join(u' ');
    }
    /// With a runway of so many days, whatever the amount.
    QString levelsByDays(const QList<double> &days)
    {
        QStringList levels;
        for (const auto left : days) {
            m_outlook.runway = {.state = Runway::State::Draining, .perDay = Amount::fromString(QString::number(100 / left, 'f', 6))};
            levels += this->levels({u"100"_s});
        }
        return levels.join(u' ');
    }

    BalanceState &state() { return *m_state; }
    Outlook &outlook() { return m_outlook; }
    Rules &rules() { return m_rules; }
    Balance &balance() { return m_balance; }
    void snooze(const QDateTime &until) { m_state->snooze = Snooze{until}; }
    bool isSnoozed() const { return m_state->snooze.has_value(); }
    void pass(std::chrono::seconds span) { m_rules.at = m_rules.at.addSecs(span.count()); }

private:
    /// "!" for an alert, "~" for a reminder, "x" for one of expiry.
    static QString marksOf(const QList<Warning> &warnings)
    {
        QString marks;
        for (const auto &warning : warnings)
            marks += warning.repeated ? u'~' : warning.why == Why::Expiry ? u'x' : u'!';
        return marks;
    }

    Rules m_rules;
    Outlook m_outlook;
    Balance m_balance{.key = u"credits"_s, .label = u"Credits"_s, .unit = u"credits"_s, .amount = {}};
    std::optional<BalanceState> m_state;
};

class tst_AlertPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timelines_data();
    void timelines();
    void theTankIsLimitThenMarkThenPeak();
    void aQuotaThatResetsRaisesNothingUnlessMarked();
    void unlimitedIsAlwaysOk();
    void aNewMarkIsJudgedAtOnce();
    void rejudgingIsSilentForTheBetter();
    void noiseAroundAMarkAlertsOnce_data();
    void noiseAroundAMarkAlertsOnce();
    void anImplausibleFallWaitsForASecondReading_data();
    void anImplausibleFallWaitsForASecondReading();
    void oneFallConfirmsNoOther();
    void whatIsEmptyIsNotDoubted();
    void anotherUnitIsAnotherBalance();
    void whatComesBackGoesOnWithItsEpisode();
    void aRunwayCountsOnceThreeReadingsAgree();
    void aRunwayMarkIsReachedAtItsVeryDay();
    void onlyWhatDrainsHasDaysLeft();
    void aTankIsFilledByMoreThanAHundredthOfIt();
    void anExpiryThatIsPutOffALittleIsStillNear();
    void aRunwayMarkIsLeftADayAboveIt();
    void whatCannotBeForetoldKeepsItsLevel();
    void aBalanceThatReloadsByItselfIsNotWarnedOfByItsRunway();
    void reloadingIsSeenInTheRecord();
    void expiryHasAnEpisodeOfItsOwn();
    void zeroDaysIsNever();
    void whatIsUsedUpBeforeItExpiresIsNotToldToExpire();
    void criticalAndEmptyAreToldAgainDaily();
    void anAcknowledgedBalanceIsNotToldAgain();
    void aMutedBalanceIsToldOnceItIsNotMutedAnyMore();
    void theOwnMarkReplacesTheDefaultsOfItsKind();
    void aClockThatJumpsBackSilencesNoReminder();
    void aClockThatJumpsRaisesNothing();
    void aSnoozeEnds_data();
    void aSnoozeEnds();

private:
    static Mark mark(const QString &low, const QString &critical = {})
    {
        return {.low = Threshold::fromString(low), .critical = Threshold::fromString(critical)};
    }
};

void tst_AlertPolicy::timelines_data()
{
    QTest::addColumn<Mark>("own");
    QTest::addColumn<QString>("amounts");
    QTest::addColumn<QString>("levels");
    const auto row = [](const char *name, const Mark &own, const QString &amounts, const QString &levels) {
        QTest::newRow(name) << own << amounts << levels;
    };
    row("falls past both marks", mark(u"100"_s, u"20"_s), u"500 101 100 50 20 1 0"_s, u"ok ok low! low critical! critical empty!"_s);
    row("worst first", mark(u"100"_s, u"20"_s), u"500 10"_s, u"ok critical!"_s);
    row("low when first read", mark(u"100"_s), u"80"_s, u"low!"_s);
    row("held until 10 % above", mark(u"100"_s), u"500 100 104 109 104 100"_s, u"ok low! low low low low"_s);
    row("left 10 % above by small steps", mark(u"100"_s), u"500 100 104 108 110 100"_s, u"ok low! low low ok low!"_s);
    row("a top-up re-arms at once", mark(u"100"_s), u"500 90 106 100"_s, u"ok low! ok low!"_s);
    row("a top-up that is too small stays low", mark(u"100"_s), u"500 20 60 50"_s, u"ok low! low low"_s);
    row("better by noise, but not announced again", mark(u"100"_s, u"20"_s), u"500 20 21 22 21 20"_s, u"ok critical! critical low low critical"_s);
    row("better by a top-up, and announced again", mark(u"100"_s, u"20"_s), u"500 10 60 10"_s, u"ok critical! low critical!"_s);
    row("a top-up to low is not told as low", mark(u"100"_s, u"20"_s), u"500 10 60 50"_s, u"ok critical! low low"_s);
    row("empty without any mark", {}, u"5 0"_s, u"ok empty!"_s);
    row("below zero is empty", {}, u"5 -3"_s, u"ok empty!"_s);
    row("not in use raises nothing", mark(u"100"_s), u"0 0 0"_s, u"ok ok ok"_s);
    row("not in use until it was above 0", {}, u"0 50 0"_s, u"ok ok empty!"_s);
    row("share of the peak", mark(u"20%"_s), u"1000 201 200"_s, u"ok ok low!"_s);
    row("the peak is the one since the last top-up", mark(u"50%"_s), u"1000 600 900 451 450"_s, u"ok ok ok ok low!"_s);
    row("steps of a precious unit", mark(u"0.010"_s), u"0.500 0.010 0.011 0.010"_s, u"ok low! ok low!"_s);
    row("empty until there is something again", {}, u"5 0 0.5"_s, u"ok empty! ok"_s);
    row("noise does not shrink the tank", mark(u"20%"_s), u"1000 300 305 201 200"_s, u"ok ok ok ok low!"_s);
    row("cents", mark(u"0.50"_s), u"2.00 0.51 0.5000 0.49"_s, u"ok ok low! low"_s);
}

void tst_AlertPolicy::timelines()
{
    QFETCH(Mark, own);
    QFETCH(QString, amounts);
    const auto marked = own == Mark{} ? std::nullopt : std::optional(own);
    QTEST(Timeline(marked).levels(amounts.split(u' ')), "levels");
}

void tst_AlertPolicy::theTankIsLimitThenMarkThenPeak()
{
    BalanceState state{.balance = {.key = {}, .label = {}, .unit = {}, .amount = Amount(5), .limit = Amount(200)}, .peak = Amount(60)};
    const Mark withTank{.tank = Amount(100)};
    QCOMPARE(tankOf(state, withTank), Amount(200));
    state.balance.limit = {};
    QCOMPARE(tankOf(state, withTank), Amount(100));
    QCOMPARE(tankOf(state, {}), Amount(60));
    state.peak = {};
    QVERIFY(!tankOf(state, {}));
    QVERIFY(!borderOf(*Threshold::fromString(u"20%"), {}));
}

void tst_AlertPolicy::aQuotaThatResetsRaisesNothingUnlessMarked()
{
    Balance quota{.key = u"daily"_s, .label = u"Daily"_s, .unit = u"requests"_s, .amount = Amount(10)};
    quota.resetsAt = QDateTime({2026, 11, 23}, {0, 0}, Qt::UTC);
    auto empty = quota;
    empty.amount = Amount(0);
    Timeline unmarked({}, mark(u"5"_s));
    unmarked.read(quota);
    QVERIFY(unmarked.read(empty).warnings.isEmpty());
    Timeline marked(mark(u"5"_s));
    marked.read(quota);
    marked.read(empty);
    marked.pass(ConfirmAfter);
    QCOMPARE(marked.read(empty).warnings, (QList<Warning>{{Level::Empty, Why::Empty}}));
}

void tst_AlertPolicy::unlimitedIsAlwaysOk()
{
    Timeline timeline(mark(u"100"_s));
    timeline.read(u"500"_s);
    const auto judgement = timeline.read(Balance{.key = u"credits"_s, .label = {}, .unit = {}, .amount = {}});
    QCOMPARE(judgement.state.level, Level::Ok);
    QVERIFY(judgement.warnings.isEmpty());
}

void tst_AlertPolicy::aNewMarkIsJudgedAtOnce()
{
    Timeline timeline;
    QCOMPARE(timeline.levels({u"80"_s}), u"ok"_s);
    const auto levelWith = [&](const Rules &rules) {
        const auto judgement = rejudge(timeline.state(), rules);
        return judgement.warnings.isEmpty() ? Level::Ok : judgement.warnings.first().level;
    };
    QCOMPARE(levelWith({.own = mark(u"100"_s)}), Level::Low);
    QCOMPARE(levelWith({.fallback = mark(u"100"_s)}), Level::Low);
    QCOMPARE(levelWith({.own = mark(u"70"_s)}), Level::Ok);
}

void tst_AlertPolicy::rejudgingIsSilentForTheBetter()
{
    Timeline timeline(mark(u"100"_s));
    timeline.levels({u"500"_s, u"95"_s});
    const auto judgement = rejudge(timeline.state(), {.own = mark(u"90"_s), .at = Timeline::start()}); // within 10 % of the new mark
    QCOMPARE(judgement.state.level, Level::Ok);
    QCOMPARE(judgement.state.supply, Episode());
    QVERIFY(judgement.warnings.isEmpty());
}

void tst_AlertPolicy::noiseAroundAMarkAlertsOnce_data()
{
    QTest::addColumn<QString>("low");
    QTest::addColumn<int>("centre");
    QTest::addColumn<int>("mostUp");
    QTest::newRow("around an amount") << u"1000"_s << 1000 << 50;
    QTest::newRow("around a share") << u"10%"_s << 1000 << 50;
    QTest::newRow("of a small amount") << u"10"_s << 10 << 1;
}

/// A walk that stays below the border's upper edge and never rises by more than noise in one step: one alert, however long.
void tst_AlertPolicy::noiseAroundAMarkAlertsOnce()
{
    QFETCH(QString, low);
    QFETCH(int, centre);
    QFETCH(int, mostUp);
    QRandomGenerator random(20261124);
    Timeline timeline(mark(low));
    int alerts = int(timeline.read(QString::number(centre * 10)).warnings.size());
    const auto highest = centre + centre / 10 - 1;
    auto amount = highest;
    for (int step = 0; step < 100'000; ++step) {
        amount = std::clamp(amount + random.bounded(-mostUp, mostUp + 1), centre - centre / 5, std::max(highest, centre));
        alerts += int(timeline.read(QString::number(amount)).warnings.size());
        timeline.pass(std::chrono::minutes(15));
    }
    QCOMPARE(alerts, 1);
}

void tst_AlertPolicy::anImplausibleFallWaitsForASecondReading_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("fall");
    QTest::addColumn<int>("secondsLater");
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("levels"); // of the fall, and of the reading after it
    const auto row = [](const char *name, const QString &before, const QString &fall, int later, const QString &then, const QString &levels) {
        QTest::newRow(name) << before << fall << later << then << levels;
    };
    row("confirmed", u"500"_s, u"0"_s, 30, u"0"_s, u"ok empty!"_s);
    row("too early to confirm", u"500"_s, u"0"_s, 29, u"0"_s, u"ok ok"_s);
    row("not confirmed", u"500"_s, u"0"_s, 60, u"499"_s, u"ok ok"_s);
    row("by more than nine tenths", u"500"_s, u"49"_s, 30, u"48"_s, u"ok low!"_s);
    row("by nine tenths is plausible", u"500"_s, u"50"_s, 0, u"50"_s, u"low! low"_s);
    row("below nothing", u"500"_s, u"-1"_s, 30, u"-1"_s, u"ok empty!"_s);
    row("from little to nothing", u"1"_s, u"0"_s, 30, u"0"_s, u"low! empty!"_s);
}

void tst_AlertPolicy::anImplausibleFallWaitsForASecondReading()
{
    QFETCH(QString, before);
    QFETCH(QString, fall);
    QFETCH(int, secondsLater);
    QFETCH(QString, then);
    QFETCH(QString, levels);
    Timeline timeline(mark(u"100"_s));
    const auto first = timeline.read(before);
    const auto told = [](const Judgement &judgement) { return levelName(judgement.state.level) + (judgement.warnings.isEmpty() ? u""_s : u"!"_s); };
    auto atFall = told(timeline.read(fall));
    if (timeline.state().doubt) {
        QCOMPARE(timeline.state().balance.amount, Amount::fromString(before));
        QCOMPARE(timeline.state().doubt->amount, Amount::fromString(fall));
        if (!first.warnings.isEmpty())
            atFall = told(first);
    }
    timeline.pass(std::chrono::seconds(secondsLater));
    const auto after = told(timeline.read(then));
    QCOMPARE(atFall + u' ' + after, levels);
    QCOMPARE(timeline.state().doubt.has_value(), secondsLater == 29);
}

/// Nine tenths were spent, and then the provider had a bad moment.
void tst_AlertPolicy::oneFallConfirmsNoOther()
{
    Timeline timeline(mark(u"100"_s));
    timeline.levels({u"500"_s});
    timeline.read(u"40"_s);
    timeline.pass(std::chrono::minutes(15));
    QVERIFY(timeline.read(u"0"_s).warnings.isEmpty());
    QCOMPARE(timeline.state().doubt, (Doubt{Amount(0), timeline.rules().at}));
    timeline.pass(std::chrono::minutes(15));
    QCOMPARE(timeline.read(u"40"_s).warnings.size(), 1); // as it was all the time
    QCOMPARE(timeline.state().level, Level::Low);
}

void tst_AlertPolicy::whatIsEmptyIsNotDoubted()
{
    Timeline timeline;
    QCOMPARE(timeline.levels({u"5"_s, u"0"_s}), u"ok empty!"_s);
    QVERIFY(!timeline.read(u"0"_s).state.doubt);
    QVERIFY(!timeline.read(u"-1"_s).state.doubt);
}

void tst_AlertPolicy::anotherUnitIsAnotherBalance()
{
    Timeline timeline(mark(u"100"_s, u"20"_s));
    timeline.levels({u"5000"_s, u"90"_s});
    timeline.state().acknowledged = true;
    timeline.state().daysLeft = {1, 1, 1};
    timeline.outlook().runway = {.state = Runway::State::Draining, .perDay = Amount(100)}; // by figures in the other unit
    timeline.balance().unit = u"EUR"_s;
    const auto judgement = timeline.read(u"8"_s);
    QVERIFY(!judgement.state.doubt); // nothing fell
    QCOMPARE(judgement.state.peak, Amount(8));
    QVERIFY(judgement.state.daysLeft.isEmpty());
    QVERIFY(!judgement.state.acknowledged);
    QCOMPARE(judgement.warnings, (QList<Warning>{{Level::Critical, Why::Mark, Threshold::fromString(u"20")}}));
    timeline.balance().unit = u"credits"_s;
    QCOMPARE(timeline.levels({u"0"_s}), u"ok"_s); // not in use, as far as is known
}

void tst_AlertPolicy::whatComesBackGoesOnWithItsEpisode()
{
    Timeline timeline(mark(u"100"_s, u"20"_s));
    timeline.levels({u"500"_s, u"90"_s});
    timeline.state().missingSince = Timeline::start();
    timeline.pass(std::chrono::hours(48));
    QCOMPARE(timeline.levels({u"90"_s}), u"low"_s);
    QVERIFY(timeline.state().missingSince.isNull());
    timeline.state().missingSince = Timeline::start();
    timeline.read(u"1"_s); // in doubt, but there
    QVERIFY(timeline.state().doubt && timeline.state().missingSince.isNull());
}

void tst_AlertPolicy::aRunwayCountsOnceThreeReadingsAgree()
{
    Timeline timeline({}, shippedMark());
    QCOMPARE(timeline.levelsByDays({30, 6, 6, 8, 6, 6, 6, 1.5, 1.5, 1.5}), u"ok ok ok ok ok ok low! low low critical!"_s);
    QCOMPARE(timeline.read(u"100"_s).state.supply.announced, Level::Critical);
}

void tst_AlertPolicy::aRunwayMarkIsReachedAtItsVeryDay()
{
    Timeline timeline({}, shippedMark());
    timeline.outlook().runway = {.state = Runway::State::Draining, .perDay = Amount(10)};
    QCOMPARE(timeline.levels({u"70"_s, u"70"_s, u"70"_s}), u"ok ok low!"_s);
}

void tst_AlertPolicy::onlyWhatDrainsHasDaysLeft()
{
    Timeline timeline({}, shippedMark());
    timeline.outlook().runway = {.state = Runway::State::Draining};
    QVERIFY(timeline.read(u"100"_s).state.daysLeft.isEmpty());
    timeline.outlook().runway = {.state = Runway::State::Collecting, .perDay = Amount(100)};
    QVERIFY(timeline.read(u"100"_s).state.daysLeft.isEmpty());
}

void tst_AlertPolicy::aTankIsFilledByMoreThanAHundredthOfIt()
{
    Timeline timeline(mark(u"20%"_s));
    QCOMPARE(timeline.read(u"1000"_s).state.peak, Amount(1000));
    QCOMPARE(timeline.read(u"100"_s).state.peak, Amount(1000));
    QCOMPARE(timeline.read(u"110"_s).state.peak, Amount(1000));
    QCOMPARE(timeline.read(u"121"_s).state.peak, Amount(121));
}

void tst_AlertPolicy::anExpiryThatIsPutOffALittleIsStillNear()
{
    Timeline timeline({}, {.expiryLow = 10});
    QString levels;
    for (const auto seconds : {10 * 86400, 11 * 86400 - 1, 11 * 86400}) {
        timeline.balance().expiresAt = Timeline::start().addSecs(seconds);
        levels += timeline.levels({u"100"_s}) + u' ';
    }
    QCOMPARE(levels, u"lowx low ok "_s);
}

void tst_AlertPolicy::aRunwayMarkIsLeftADayAboveIt()
{
    Timeline timeline({}, shippedMark());
    QCOMPARE(timeline.levelsByDays({6, 6, 6, 7.9, 8.1}), u"ok ok low! low ok"_s);
    Timeline far(mark(u"30d"_s));
    QCOMPARE(far.levelsByDays({29, 29, 29, 32.9, 33.1}), u"ok ok low! low ok"_s);
}

void tst_AlertPolicy::whatCannotBeForetoldKeepsItsLevel()
{
    Timeline timeline({}, shippedMark());
    timeline.levelsByDays({6, 6, 6});
    timeline.outlook().runway = {.state = Runway::State::Collecting};
    QCOMPARE(timeline.levels({u"100"_s, u"99"_s}), u"low low"_s);
    timeline.outlook().runway = {.state = Runway::State::Steady};
    QCOMPARE(timeline.levels({u"98"_s}), u"ok"_s);
    timeline.levelsByDays({6, 6});
    timeline.outlook().runway = {.state = Runway::State::Collecting};
    timeline.read(u"98"_s);
    QCOMPARE(timeline.levelsByDays({6, 6, 6}), u"ok ok low!"_s); // three in a row
}

void tst_AlertPolicy::aBalanceThatReloadsByItselfIsNotWarnedOfByItsRunway()
{
    Timeline timeline({}, shippedMark());
    timeline.outlook() = {.runway = {.state = Runway::State::Draining, .perDay = Amount(100)}, .reloadsAt = Amount(20)};
    QCOMPARE(timeline.levels({u"100"_s, u"60"_s, u"20"_s, u"11"_s}), u"ok ok ok ok"_s);
    QCOMPARE(timeline.levels({u"10"_s, u"9"_s, u"8"_s}), u"ok ok critical!"_s); // no longer reloaded
}

void tst_AlertPolicy::reloadingIsSeenInTheRecord()
{
    const auto series = [](const QList<int> &amounts) {
        Series points;
        for (const auto amount : amounts)
            points.append({Timeline::start().addSecs(points.size() * 3600), Amount(amount)});
        return points;
    };
    QCOMPARE(reloadFloorOf(series({100, 20, 100, 22, 100, 19, 100})), Amount(19));
    QCOMPARE(reloadFloorOf(series({100, 20, 100, 22, 100, 60, 100, 19, 100, 70, 100, 20, 100})), Amount(19)); // not always seen
    QVERIFY(!reloadFloorOf(series({100, 20, 100, 22, 100, 60, 100, 19, 100, 80, 100, 5, 100}))); // half of the time is chance
    QCOMPARE(reloadFloorOf(series({100, 20, 100, 20, 100, 25, 100})), Amount(20)); // a quarter more, or less, is still usual
    QCOMPARE(reloadFloorOf(series({100, 20, 100, 20, 100, 15, 100})), Amount(15));
    QCOMPARE(reloadFloorOf(series({100, 60, 20, 100, 60, 20, 100, 60, 20, 100})), Amount(20)); // not the ones before a fall
    QVERIFY(!reloadFloorOf(series({100, 20, 100, 22, 100}))); // twice may be chance
    QVERIFY(!reloadFloorOf(series({100, 20, 100, 30, 100, 20, 100}))); // at no floor
    QVERIFY(!reloadFloorOf(series({100, 0, 100, 0, 100, 0, 100}))); // not before it was empty
}

void tst_AlertPolicy::expiryHasAnEpisodeOfItsOwn()
{
    Timeline timeline(Mark{.low = Threshold::fromString(u"100"), .expiryLow = 14, .expiryCritical = 2});
    timeline.balance().expiresAt = Timeline::start().addDays(15);
    QCOMPARE(timeline.levels({u"500"_s}), u"ok"_s);
    timeline.pass(std::chrono::hours(24));
    QCOMPARE(timeline.levels({u"500"_s, u"500"_s, u"90"_s}), u"lowx low low!"_s);
    timeline.pass(std::chrono::hours(12 * 24));
    QCOMPARE(timeline.levels({u"90"_s, u"500"_s}), u"criticalx critical"_s); // the top-up does not end that
    timeline.balance().expiresAt = Timeline::start().addDays(60);
    QCOMPARE(timeline.levels({u"500"_s}), u"ok"_s);
    timeline.balance().expiresAt = timeline.rules().at.addDays(1);
    QCOMPARE(timeline.levels({u"0"_s}), u"empty!"_s); // nothing is left that could be lost
}

void tst_AlertPolicy::zeroDaysIsNever()
{
    Timeline timeline(Mark{.low = Threshold::fromString(u"1"), .expiryLow = 0});
    timeline.balance().expiresAt = Timeline::start().addDays(-1);
    QCOMPARE(timeline.levels({u"500"_s}), u"ok"_s);
}

void tst_AlertPolicy::whatIsUsedUpBeforeItExpiresIsNotToldToExpire()
{
    Timeline timeline(mark(u"100"_s), Mark{.expiryLow = 14});
    timeline.balance().expiresAt = Timeline::start().addDays(10);
    timeline.outlook().runway = {.state = Runway::State::Draining, .perDay = Amount(100), .emptyFrom = Timeline::start().addDays(3),
                                 .emptyTo = Timeline::start().addDays(9)};
    QCOMPARE(timeline.levels({u"500"_s}), u"ok"_s);
    timeline.outlook().runway.emptyTo = Timeline::start().addDays(11);
    QCOMPARE(timeline.levels({u"499"_s}), u"lowx"_s);
}

void tst_AlertPolicy::criticalAndEmptyAreToldAgainDaily()
{
    Timeline timeline(mark(u"100"_s, u"20"_s));
    QCOMPARE(timeline.levels({u"500"_s, u"90"_s}), u"ok low!"_s);
    timeline.pass(std::chrono::hours(25));
    QCOMPARE(timeline.levels({u"90"_s, u"15"_s}), u"low critical!"_s);
    timeline.pass(std::chrono::hours(23));
    QCOMPARE(timeline.levels({u"15"_s}), u"critical"_s);
    timeline.pass(std::chrono::hours(1));
    QCOMPARE(timeline.levels({u"15"_s, u"15"_s}), u"critical~ critical"_s);
    timeline.pass(std::chrono::hours(24));
    timeline.snooze(timeline.rules().at.addDays(3));
    QCOMPARE(timeline.levels({u"15"_s}), u"critical"_s);
}

void tst_AlertPolicy::anAcknowledgedBalanceIsNotToldAgain()
{
    Timeline timeline(mark(u"100"_s, u"20"_s));
    timeline.levels({u"500"_s, u"15"_s});
    timeline.state().acknowledged = true;
    timeline.pass(std::chrono::hours(48));
    QCOMPARE(timeline.levels({u"15"_s}), u"critical"_s);
    QVERIFY(timeline.state().acknowledged);
    QCOMPARE(timeline.levels({u"0"_s}), u"empty!"_s);
    QVERIFY(!timeline.state().acknowledged);
    timeline.state().acknowledged = true;
    QCOMPARE(timeline.levels({u"500"_s}), u"ok"_s);
    QVERIFY(!timeline.state().acknowledged);
}

void tst_AlertPolicy::aMutedBalanceIsToldOnceItIsNotMutedAnyMore()
{
    Timeline timeline(mark(u"100"_s, u"20"_s));
    timeline.rules().muted = true;
    QCOMPARE(timeline.levels({u"500"_s, u"90"_s, u"15"_s}), u"ok low critical"_s);
    timeline.rules().muted = false;
    QCOMPARE(timeline.levels({u"15"_s, u"15"_s}), u"critical! critical"_s);
}

void tst_AlertPolicy::theOwnMarkReplacesTheDefaultsOfItsKind()
{
    const Mark fallback{.low = Threshold::fromString(u"7d"), .critical = Threshold::fromString(u"2d"), .expiryLow = 14};
    QCOMPARE(markInForce({}, fallback), fallback);
    QCOMPARE(markInForce(mark(u"50"_s), fallback), (Mark{.low = Threshold::fromString(u"50"), .expiryLow = 14}));
    QCOMPARE(markInForce(Mark{.tank = Amount(9)}, fallback).critical, fallback.critical);
    QCOMPARE(markInForce(Mark{.expiryLow = 0}, fallback).expiryLow, 0);
    QCOMPARE(markInForce(Mark{.expiryCritical = 1}, fallback).expiryLow, std::nullopt);
    QVERIFY(!markInForce({}, Mark{.tank = Amount(9)}).tank);
}

void tst_AlertPolicy::aClockThatJumpsBackSilencesNoReminder()
{
    Timeline timeline(mark(u"100"_s, u"20"_s));
    timeline.levels({u"500"_s, u"15"_s});
    timeline.pass(std::chrono::hours(-400 * 24));
    QCOMPARE(timeline.levels({u"15"_s, u"15"_s}), u"critical~ critical"_s);
}

/// Whatever the clock does, what is fine is not warned of, and what was told is only told again, and that not more than daily.
void tst_AlertPolicy::aClockThatJumpsRaisesNothing()
{
    QRandomGenerator random(20261124);
    Timeline fine(mark(u"100"_s, u"20"_s));
    Timeline told(mark(u"100"_s, u"20"_s));
    fine.levels({u"500"_s});
    told.levels({u"500"_s, u"90"_s, u"15"_s});
    for (int step = 0; step < 10'000; ++step) {
        const auto jump = std::chrono::seconds(random.bounded(-86400, 86401));
        for (auto *const timeline : {&fine, &told})
            timeline->pass(jump);
        QVERIFY(fine.read(u"500"_s).warnings.isEmpty());
        const auto before = told.state().supply.announcedAt;
        for (const auto &warning : told.read(u"15"_s).warnings) {
            QVERIFY(warning.repeated);
            QVERIFY(std::abs(before.secsTo(told.rules().at)) >= 86400);
        }
    }
}

void tst_AlertPolicy::aSnoozeEnds_data()
{
    QTest::addColumn<qint64>("hoursLater");
    QTest::addColumn<bool>("hasEnd");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("level");
    QTest::addColumn<bool>("lasts");
    QTest::newRow("not before its time") << 23ll << true << u"80"_s << u"low"_s << true;
    QTest::newRow("in time, and what still holds is told anew") << 24ll << true << u"80"_s << u"low!"_s << false;
    QTest::newRow("never by time when it is until a top-up") << 2400ll << false << u"80"_s << u"low"_s << true;
    QTest::newRow("when it gets worse") << 1ll << true << u"15"_s << u"critical!"_s << false;
    QTest::newRow("when it is ok again") << 1ll << true << u"500"_s << u"ok"_s << false;
    QTest::newRow("by a top-up that is not enough") << 1ll << false << u"99"_s << u"low"_s << false;
}

void tst_AlertPolicy::aSnoozeEnds()
{
    QFETCH(qint64, hoursLater);
    QFETCH(bool, hasEnd);
    QFETCH(QString, amount);
    Timeline timeline(mark(u"100"_s, u"20"_s));
    QCOMPARE(timeline.levels({u"200"_s, u"90"_s}), u"ok low!"_s);
    timeline.snooze(hasEnd ? Timeline::start().addDays(1) : QDateTime());
    timeline.pass(std::chrono::hours(hoursLater));
    QTEST(timeline.levels({amount}), "level");
    QTEST(timeline.isSnoozed(), "lasts");
}

QTEST_APPLESS_MAIN(tst_AlertPolicy)
#include "tst_alertpolicy.moc"
