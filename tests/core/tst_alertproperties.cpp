// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountstate.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What holds of the alerts of any balance, whatever becomes of it: tried on lives that are made up, always the same ones.
class tst_AlertProperties : public QObject
{
    Q_OBJECT

    /// One balance, and what somebody beside it knows of what was told.
    struct Life {
        QRandomGenerator random;
        QDateTime now{{2026, 11, 1}, {0, 0}, Qt::UTC};
        int amount = 2000; ///< as it is
        AccountState state = {};
        Mark mark = {.low = Threshold::fromString(u"1000"), .critical = Threshold::fromString(u"200")};
        bool isMuted = false;

        explicit Life(quint32 seed) : random(seed) {}

        bool chance(int percent) { return random.bounded(100) < percent; }
        Rules rules() const { return {.own = mark, .fallback = {}, .muted = isMuted, .at = now}; }
        const BalanceState *known() const { return state.remembered(u"credits"_s); }

        /// What a good reading of \a left brings.
        Judgement read(const std::optional<Amount> &left, const QString &unit = u"credits"_s)
        {
            const Balance balance{.key = u"credits"_s, .label = u"Credits"_s, .unit = unit, .amount = left};
            const auto judgement = judge(known() ? std::optional(*known()) : std::nullopt, balance, {}, rules());
            state.setBalances({judgement.state}, now);
            return judgement;
        }
        void leaveOut() { state.setBalances({}, now); }
        BalanceState *shown() { return state.balances.isEmpty() ? nullptr : &state.balances.first(); }

        /// Spent bit by bit, sometimes much at once; never more than noise upwards.
        void spend()
        {
            const auto much = chance(3) ? random.bounded(amount / 2 + 1) : random.bounded(30);
            amount = std::max(0, amount - much + random.bounded(21));
        }
    };

    static constexpr int Lives = 100;
    static constexpr int Readings = 400;

private Q_SLOTS:
    /// Until it is well again, paid for, put aside, or another currency, each level is told at most once, from the better to the worse.
    void noLevelIsToldTwiceInAnEpisode()
    {
        int told = 0;
        for (quint32 seed = 1; seed <= Lives; ++seed) {
            Life life(seed);
            auto worst = Level::Ok;
            QDateTime lastTold;
            for (int i = 0; i < Readings; ++i) {
                life.now = life.now.addSecs(900);
                const auto before = life.amount;
                if (life.chance(2))
                    life.amount += life.random.bounded(3000); // paid
                else
                    life.spend();
                if (life.chance(3))
                    life.leaveOut();
                if (life.chance(1) && life.shown())
                    life.shown()->acknowledged = true;
                const auto judgement = life.read(Amount(life.amount));
                if (life.amount - before > 50) // 5 % of the border: whatever was paid
                    worst = std::min(worst, judgement.state.supply.level);
                for (const auto &warning : judgement.warnings) {
                    const auto step = u"life %1, reading %2, %3"_s.arg(seed).arg(i).arg(life.amount);
                    if (warning.repeated) {
                        QVERIFY2(warning.level >= Level::Critical && warning.level == worst, qPrintable(step));
                        QVERIFY2(lastTold.secsTo(life.now) >= 24 * 3600, qPrintable(step));
                    } else {
                        QVERIFY2(warning.level > worst, qPrintable(step));
                        ++told;
                    }
                    worst = warning.level;
                    lastTold = life.now;
                }
                if (judgement.state.supply.level == Level::Ok)
                    worst = Level::Ok;
            }
        }
        QVERIFY(told > Lives); // it is no silence either
    }

    /// A level is told only of a figure that bears it out, and an end only once two readings agree.
    void whatIsToldIsSo()
    {
        for (quint32 seed = 1; seed <= Lives; ++seed) {
            Life life(seed);
            auto previous = life.amount;
            QDateTime previousAt;
            for (int i = 0; i < Readings; ++i) {
                life.now = life.now.addSecs(life.random.bounded(10, 900));
                if (life.chance(2))
                    life.amount += life.random.bounded(3000);
                else
                    life.spend();
                const auto reported = life.chance(5) ? 0 : life.amount; // a glitch
                const auto judgement = life.read(Amount(reported));
                for (const auto &warning : judgement.warnings) {
                    const auto most = warning.level == Level::Low ? 1000 : warning.level == Level::Critical ? 200 : 0;
                    const auto held = warning.repeated ? most / 10 : 0;
                    QVERIFY2(reported <= most + held, qPrintable(u"%1 told as %2"_s.arg(reported).arg(levelName(warning.level))));
                    if (warning.level == Level::Empty)
                        QVERIFY2(previous == 0 && (warning.repeated || previousAt.secsTo(life.now) > 0), qPrintable(u"life %1, reading %2"_s.arg(seed).arg(i)));
                }
                QVERIFY(judgement.state.level != Level::Empty || *judgement.state.balance.amount <= Amount(0));
                previous = reported;
                previousAt = life.now;
            }
        }
    }

    void whatIsMutedIsNotToldAndWhatStillHoldsIsToldOnceAfterwards()
    {
        for (quint32 seed = 1; seed <= Lives; ++seed) {
            Life life(seed);
            life.isMuted = true;
            for (int i = 0; i < Readings; ++i) {
                life.now = life.now.addSecs(900);
                life.spend();
                QVERIFY(life.read(Amount(life.amount)).warnings.isEmpty());
                QVERIFY(rejudge(*life.known(), life.rules()).warnings.isEmpty());
            }
            while (life.shown()->doubt) { // settled before the end
                life.now = life.now.addSecs(60);
                life.read(Amount(life.amount));
            }
            life.isMuted = false;
            life.now = life.now.addSecs(900);
            const auto isWell = life.shown()->level == Level::Ok;
            QCOMPARE(life.read(Amount(life.amount)).warnings.size(), isWell ? 0 : 1);
            life.now = life.now.addSecs(900);
            QVERIFY(life.read(Amount(life.amount)).warnings.isEmpty());
        }
    }

    /// Left out, without an end, never used: nothing that anybody could act on.
    void whatHasNoFigureRaisesNothing()
    {
        for (quint32 seed = 1; seed <= Lives; ++seed) {
            Life life(seed);
            for (int i = 0; i < Readings / 4; ++i) {
                life.now = life.now.addSecs(900);
                QVERIFY(life.read(life.chance(50) ? std::optional(Amount(0)) : std::nullopt).warnings.isEmpty());
                QCOMPARE(life.shown()->level, Level::Ok);
                if (life.chance(30))
                    life.leaveOut();
            }
        }
    }

    /// A balance that comes and goes is told of as one that was there all the time.
    void whatIsLeftOutNowAndThenIsToldOfAllTheSame()
    {
        for (quint32 seed = 1; seed <= Lives; ++seed) {
            Life steady(seed);
            Life flaky(seed);
            QRandomGenerator gaps(seed);
            for (int i = 0; i < Readings; ++i) {
                for (auto *const life : {&steady, &flaky}) {
                    life->now = life->now.addSecs(900);
                    life->spend();
                }
                for (auto left = gaps.bounded(5) == 0 ? gaps.bounded(1, 9) : 0; left > 0; --left)
                    flaky.leaveOut();
                const auto expected = steady.read(Amount(steady.amount));
                const auto found = flaky.read(Amount(flaky.amount));
                QCOMPARE(found.warnings, expected.warnings);
                QVERIFY(found.state == expected.state);
            }
        }
    }

    /// No currency is compared with another: what is told of the new one is what its first reading alone would tell.
    void anotherUnitIsJudgedAsIfItWereNew()
    {
        for (quint32 seed = 1; seed <= Lives; ++seed) {
            Life life(seed);
            for (int i = 0; i < 50; ++i) {
                life.now = life.now.addSecs(900);
                life.spend();
                life.read(Amount(life.amount));
            }
            Life other(seed);
            other.now = life.now;
            const Amount first(life.random.bounded(3000));
            const auto found = life.read(first, u"EUR"_s);
            const auto expected = other.read(first, u"EUR"_s);
            QCOMPARE(found.warnings, expected.warnings);
            QVERIFY(found.state == expected.state);
        }
    }
};

QTEST_APPLESS_MAIN(tst_AlertProperties)
#include "tst_alertproperties.moc"
