// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshschedule.h"

#include <QTest>

using namespace std::chrono_literals;

class tst_RefreshSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAccountThatWasNeverAskedIsDue() { QVERIFY(m_schedule.isDue({}, m_now)); }
    void theNextReadingIsAnIntervalAwayMoreOrLess()
    {
        for (const auto jitter : {0.0, 0.5, 0.999}) {
            const auto wait = m_now.secsTo(m_schedule.afterReading({}, m_now, jitter).nextAt);
            QVERIFY2(wait >= 855 && wait <= 945, qPrintable(QString::number(wait)));
        }
        QCOMPARE(m_now.secsTo(m_schedule.afterReading({}, m_now, 0.5).nextAt), 900);
    }
    void noTwoCallsThatNobodyAskedForAreCloserThanTheProviderWants()
    {
        const RefreshSchedule slow(15min, 15min);
        QCOMPARE(m_now.secsTo(slow.afterReading({}, m_now, 0.0).nextAt), 900);
        QCOMPARE(m_now.secsTo(slow.afterFailure({}, {Failure::Kind::ServerError}, m_now, 0.0).nextAt), 900);
        QCOMPARE(m_now.secsTo(slow.soon({.nextAt = m_now.addSecs(3000)}, m_now).nextAt), 900);
        QCOMPARE(m_now.secsTo(m_schedule.soon({.nextAt = m_now.addSecs(3000)}, m_now).nextAt), 60);
        QCOMPARE(m_now.secsTo(RefreshSchedule(15min, 1s).soon({.nextAt = m_now.addSecs(3000)}, m_now).nextAt), 30);
        QCOMPARE(m_now.secsTo(m_schedule.soon({.nextAt = m_now.addSecs(10)}, m_now).nextAt), 10);
    }
    void whatMayOnlyBeTheNetworkIsAskedAtItsPace()
    {
        for (const auto kind : {Failure::Kind::Offline, Failure::Kind::HostNotFound, Failure::Kind::ConnectionFailed, Failure::Kind::TimedOut}) {
            RefreshState state;
            for (int i = 0; i < 20; ++i) {
                state = failed(state, kind, 0.999);
                QVERIFY(m_now.secsTo(state.nextAt) <= 900);
            }
            QVERIFY(m_now.secsTo(state.nextAt) > 890);
            const RefreshSchedule rare(6h);
            QVERIFY(m_now.secsTo(rare.afterFailure(state, {kind}, m_now, 0.999).nextAt) <= 3600);
        }
    }
    void tenCallsAtOnceAndThenOneEveryMinute()
    {
        RefreshState state;
        for (int i = 0; i < RefreshSchedule::CallsAtOnce; ++i) {
            QVERIFY(m_schedule.freeAt(state) <= m_now);
            state = m_schedule.afterCall(state, m_now);
        }
        QCOMPARE(m_now.secsTo(m_schedule.freeAt(state)), 60);
        QCOMPARE(m_schedule.afterReading(state, m_now, 0.5).paidUntil, state.paidUntil);
        QCOMPARE(m_schedule.afterFailure(state, {Failure::Kind::TimedOut}, m_now, 0.5).paidUntil, state.paidUntil);
        QCOMPARE(m_schedule.freeAt(m_schedule.afterCall(state, m_now.addDays(1))), m_now.addDays(1).addSecs(-8 * 60)); // rested
    }
    void failuresBackOffToAnHour()
    {
        RefreshState state;
        qint64 before = 0;
        for (int i = 0; i < 20; ++i) {
            state = failed(state, Failure::Kind::ServerError, 0.999);
            const auto wait = m_now.secsTo(state.nextAt);
            QVERIFY(wait >= before && wait >= 60 && wait <= 3600);
            before = wait;
        }
        QVERIFY(before > 3500);
        QCOMPARE(state.failures, 20);
        QCOMPARE(m_now.secsTo(failed(state, Failure::Kind::ServerError, 0.0).nextAt), 60);
    }
    void theSpanThatIsWaitedInDoubles()
    {
        RefreshState state;
        for (const auto wait : {90, 150, 270, 510, 990, 1830, 1830}) {
            state = failed(state, Failure::Kind::ServerError, 0.5);
            QCOMPARE(m_now.secsTo(state.nextAt), wait);
        }
    }
    void aReadingForgetsFailures()
    {
        const auto state = m_schedule.afterReading(failed({}, Failure::Kind::TimedOut, 0.5), m_now, 0.5);
        QVERIFY(!state.failure);
        QCOMPARE(state.failures, 0);
        QVERIFY(!state.failingSince.isValid() && !state.failedAt.isValid());
    }
    void failingSinceIsTheFirstInARow()
    {
        const auto first = failed({}, Failure::Kind::TimedOut, 0.5);
        const auto second = m_schedule.afterFailure(first, {Failure::Kind::ServerError}, m_now.addSecs(600), 0.5);
        QCOMPARE(second.failingSince, m_now);
        QCOMPARE(second.failedAt, m_now.addSecs(600));
        QCOMPARE(second.failure->kind, Failure::Kind::ServerError);
    }
    void retryAfterIsKeptWithinReason_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("kept");
        QTest::newRow("as asked") << 1800 << 1800;
        QTest::newRow("too short") << 1 << 5;
        QTest::newRow("absurd") << 10'000'000 << 86'400;
    }
    void retryAfterIsKeptWithinReason()
    {
        QFETCH(int, asked);
        QFETCH(int, kept);
        const auto state = m_schedule.afterFailure({}, {.kind = Failure::Kind::RateLimited, .retryAfter = std::chrono::seconds(asked)},
                                                   m_now, 0);
        QCOMPARE(m_now.secsTo(state.retryAt), kept);
        QVERIFY(state.nextAt >= state.retryAt);
        QVERIFY(!m_schedule.isDue(state, state.retryAt.addSecs(-1)));
    }
    void rejectedCredentialsAreNotTriedAThirdTime()
    {
        auto state = failed({}, Failure::Kind::CredentialsRejected, 0.5);
        QVERIFY(!state.waitsForUser());
        QVERIFY(!failed(failed(state, Failure::Kind::TimedOut, 0.5), Failure::Kind::CredentialsRejected, 0.5).waitsForUser());
        state = failed(state, Failure::Kind::CredentialsRejected, 0.5);
        QVERIFY(state.waitsForUser());
        QVERIFY(!m_schedule.isDue(state, m_now.addYears(1)));
    }
    void aClockThatWasSetBackPutsNobodyToSleep()
    {
        const auto state = m_schedule.afterReading({}, m_now, 0.5);
        QVERIFY(!m_schedule.isDue(state, m_now));
        for (const auto back : {60, 600, 3600, 86400}) // an interval at most, from whenever it is now
            QVERIFY(m_schedule.isDue(m_schedule.asOf(state, m_now.addSecs(-back)), m_now.addSecs(-back + 945)));
        QVERIFY(m_schedule.isDue(state, m_now.addDays(-1)));
    }
    void aWaitThatTheServerAskedForIsNotLongerThanThatWhateverTheClockDoes()
    {
        auto state = m_schedule.afterFailure({}, {.kind = Failure::Kind::RateLimited, .retryAfter = 600s}, m_now, 0);
        state = m_schedule.afterCall(state, m_now);
        const auto then = m_now.addSecs(-7200);
        const auto set = m_schedule.asOf(state, then);
        QCOMPARE(then.secsTo(set.retryAt), 600);
        QCOMPARE(then.secsTo(set.nextAt), 600);
        QCOMPARE(set.failingSince, then);
        QVERIFY(then.secsTo(set.paidUntil) <= RefreshSchedule::CallsAtOnce * 60);
        QCOMPARE(m_schedule.asOf(state, m_now), state); // and nothing changes while it goes as it should
    }
    void staleAfterThreeIntervals()
    {
        QVERIFY(!m_schedule.isStale(m_now, m_now.addSecs(2700)));
        QVERIFY(m_schedule.isStale(m_now, m_now.addSecs(2701)));
    }

private:
    RefreshState failed(const RefreshState &before, Failure::Kind kind, double jitter) const
    {
        return m_schedule.afterFailure(before, {kind}, m_now, jitter);
    }

    const QDateTime m_now{{2026, 1, 2}, {3, 4}, Qt::UTC};
    const RefreshSchedule m_schedule{15min};
};

QTEST_APPLESS_MAIN(tst_RefreshSchedule)
#include "tst_refreshschedule.moc"
