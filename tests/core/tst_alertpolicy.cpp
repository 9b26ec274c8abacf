// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertpolicy.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// One balance over time: each reading is judged with what the one before left.
class Timeline
{
public:
    explicit Timeline(std::optional<Mark> own = {}, Mark fallback = {}) : m_own(std::move(own)), m_fallback(std::move(fallback)) {}

    Judgement read(const Balance &balance)
    {
        const auto judgement = judge(m_state, balance, m_own, m_fallback, m_at);
        m_state = judgement.state;
        return judgement;
    }
    Judgement read(const QString &amount)
    {
        return read(Balance{.key = u"credits"_s, .label = u"Credits"_s, .unit = u"credits"_s, .amount = Amount::fromString(amount)});
    }
    QString levels(const QStringList &amounts)
    {
        QStringList levels;
        for (const auto &amount : amounts) {
            const auto judgement = read(amount);
            levels += levelName(judgement.state.level) + (judgement.alert ? u"!"_s : u""_s);
        }
        return levels.join(u' ');
    }

    void snooze(const QDateTime &until) { m_state->snooze = Snooze{until}; }
    bool isSnoozed() const { return m_state->snooze.has_value(); }
    void setTime(const QDateTime &at) { m_at = at; }

private:
    QDateTime m_at;
    std::optional<Mark> m_own;
    Mark m_fallback;
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
    void reliefIsToldOnce();
    void noiseAroundAMarkAlertsOnce();
    void aSnoozeEnds_data();
    void aSnoozeEnds();

private:
    static Mark mark(const QString &low, const QString &critical = {})
    {
        return {Threshold::fromString(low), Threshold::fromString(critical), {}};
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
    row("better, but not announced again", mark(u"100"_s, u"20"_s), u"500 10 60 10"_s, u"ok critical! low critical"_s);
    row("empty without any mark", {}, u"5 0"_s, u"ok empty!"_s);
    row("below zero is empty", {}, u"5 -3"_s, u"ok empty!"_s);
    row("not in use raises nothing", mark(u"100"_s), u"0 0 0"_s, u"ok ok ok"_s);
    row("not in use until it was above 0", {}, u"0 50 0"_s, u"ok ok empty!"_s);
    row("share of the peak", mark(u"20%"_s), u"1000 201 200"_s, u"ok ok low!"_s);
    row("the peak is the one since the last top-up", mark(u"50%"_s), u"1000 600 900 451 450"_s, u"ok ok ok ok low!"_s);
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
    QVERIFY(!unmarked.read(empty).alert);
    Timeline marked(mark(u"5"_s));
    marked.read(quota);
    QCOMPARE(marked.read(empty).alert, Level::Empty);
}

void tst_AlertPolicy::unlimitedIsAlwaysOk()
{
    Timeline timeline(mark(u"100"_s));
    timeline.read(u"500"_s);
    const auto judgement = timeline.read(Balance{.key = u"credits"_s, .label = {}, .unit = {}, .amount = {}});
    QCOMPARE(judgement.state.level, Level::Ok);
    QVERIFY(!judgement.alert);
}

void tst_AlertPolicy::aNewMarkIsJudgedAtOnce()
{
    const Balance balance{.key = u"credits"_s, .label = {}, .unit = {}, .amount = Amount(80)};
    const auto before = judge({}, balance, {}, {}, {}).state;
    QCOMPARE(before.level, Level::Ok);
    QCOMPARE(judge(before, balance, mark(u"100"_s), {}, {}).alert, Level::Low);
    QCOMPARE(judge(before, balance, {}, mark(u"100"_s), {}).alert, Level::Low);
}

void tst_AlertPolicy::reliefIsToldOnce()
{
    Timeline timeline(mark(u"100"_s));
    QVERIFY(!timeline.read(u"500"_s).relieved);
    QVERIFY(!timeline.read(u"50"_s).relieved);
    QVERIFY(timeline.read(u"500"_s).relieved);
    QVERIFY(!timeline.read(u"500"_s).relieved);
}

void tst_AlertPolicy::noiseAroundAMarkAlertsOnce()
{
    Timeline timeline(mark(u"1000"_s));
    int alerts = 0;
    for (int step = 0; step < 100'000; ++step) {
        const auto amount = 1000 + QRandomGenerator::global()->bounded(-20, 21); // below the 5 % that tell a top-up from noise
        alerts += timeline.read(QString::number(amount)).alert ? 1 : 0;
    }
    QCOMPARE(alerts, 1);
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
    const QDateTime start(QDate(2026, 11, 22), QTime(14, 0), Qt::UTC);
    Timeline timeline(mark(u"100"_s, u"20"_s));
    timeline.setTime(start);
    QCOMPARE(timeline.levels({u"200"_s, u"90"_s}), u"ok low!"_s);
    timeline.snooze(hasEnd ? start.addDays(1) : QDateTime());
    timeline.setTime(start.addSecs(hoursLater * 3600));
    QTEST(timeline.levels({amount}), "level");
    QTEST(timeline.isSnoozed(), "lasts");
}

QTEST_APPLESS_MAIN(tst_AlertPolicy)
#include "tst_alertpolicy.moc"
