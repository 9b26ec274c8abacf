// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurespell.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Failure::Kind;

/// Follows one account as a store does: what was settled before is the difference to what is settled now.
class tst_FailureSpell : public QObject
{
    Q_OBJECT
    const QDateTime m_start{QDate(2026, 11, 22), QTime(14, 0), Qt::UTC};
    const RefreshSchedule m_schedule{900s};
    AccountState m_state;
    Settled m_before;
    QList<FailureSpell> m_spells;

    QDateTime at(qint64 seconds) const { return m_start.addSecs(seconds); }
    void settle()
    {
        std::optional<FailureSpell> lasting;
        if (!m_spells.isEmpty() && m_spells.last().lasts())
            lasting = m_spells.takeLast();
        m_spells += spellsAfter(lasting, m_before, m_state);
        m_before = {m_state.readAt, m_state.refresh.failedAt, m_state.refresh.failures};
    }
    void meet(Kind kind, qint64 seconds) { m_state.refresh = m_schedule.afterFailure(m_state.refresh, {kind}, at(seconds), 0.5); }
    void fail(Kind kind, qint64 seconds)
    {
        meet(kind, seconds);
        settle();
    }
    void read(qint64 seconds)
    {
        m_state.refresh = m_schedule.afterReading(m_state.refresh, at(seconds), 0.5);
        m_state.readAt = at(seconds);
        settle();
    }

private Q_SLOTS:
    void init()
    {
        m_state = {};
        m_before = {};
        m_spells.clear();
    }
    void readingsMakeNone()
    {
        read(0);
        read(900);
        QCOMPARE(m_spells, QList<FailureSpell>());
    }
    void beginsWithTheFirstFailureAndEndsWithAReading()
    {
        read(0);
        fail(Kind::Offline, 60);
        fail(Kind::Offline, 120);
        QCOMPARE(m_spells, (QList<FailureSpell>{{Kind::Offline, at(60), {}, 2}}));
        read(300);
        read(400);
        QCOMPARE(m_spells, (QList<FailureSpell>{{Kind::Offline, at(60), at(300), 2}}));
    }
    void anotherKindEndsOneAndBeginsAnother()
    {
        fail(Kind::Offline, 60);
        fail(Kind::TimedOut, 120);
        fail(Kind::TimedOut, 180);
        fail(Kind::Offline, 240);
        QCOMPARE(m_spells, (QList<FailureSpell>{{Kind::Offline, at(60), at(120), 1},
                                                {Kind::TimedOut, at(120), at(240), 2},
                                                {Kind::Offline, at(240), {}, 1}}));
    }
    void settlingWithoutAskingChangesNothing()
    {
        m_state.readAt = at(0).addMSecs(300);
        settle();
        fail(Kind::Tls, 60);
        m_before.readAt = at(0); // as it comes back from where whole seconds are kept
        const auto before = m_spells;
        settle();
        QCOMPARE(m_spells, before);
    }
    void newSecretsEndNothingBeforeTheyHaveBeenTried()
    {
        read(0);
        fail(Kind::CredentialsRejected, 60);
        fail(Kind::CredentialsRejected, 120);
        m_state.refresh = {};
        settle();
        QVERIFY(m_spells.last().lasts());
        fail(Kind::CredentialsRejected, 180);
        QCOMPARE(m_spells, (QList<FailureSpell>{{Kind::CredentialsRejected, at(60), {}, 3}}));
        m_state.refresh = {};
        settle();
        read(240);
        QCOMPARE(m_spells, (QList<FailureSpell>{{Kind::CredentialsRejected, at(60), at(240), 3}}));
    }
    void whatCouldNotBeStoredIsMadeUpFor()
    {
        read(0);
        fail(Kind::Offline, 60);
        meet(Kind::Offline, 120);
        fail(Kind::Offline, 180);
        QCOMPARE(m_spells, (QList<FailureSpell>{{Kind::Offline, at(60), {}, 3}}));
        m_state.refresh = m_schedule.afterReading(m_state.refresh, at(240), 0.5);
        m_state.readAt = at(240);
        meet(Kind::Offline, 300);
        fail(Kind::Offline, 360);
        QCOMPARE(m_spells, (QList<FailureSpell>{{Kind::Offline, at(60), at(240), 3}, {Kind::Offline, at(300), {}, 2}}));
    }
    void noSpellEndsBeforeItBegan()
    {
        fail(Kind::Offline, 1000);
        fail(Kind::Tls, 500);
        QCOMPARE(m_spells, (QList<FailureSpell>{{Kind::Offline, at(1000), at(1000), 1}, {Kind::Tls, at(1000), {}, 1}}));
        read(600);
        QCOMPARE(m_spells.last(), (FailureSpell{Kind::Tls, at(1000), at(1000), 1}));
    }
    void aFailureOfUnknownTimeBeginsNone()
    {
        m_state.refresh.failure = Failure{.kind = Kind::Tls};
        settle();
        QCOMPARE(m_spells, QList<FailureSpell>());
    }
};

QTEST_APPLESS_MAIN(tst_FailureSpell)
#include "tst_failurespell.moc"
