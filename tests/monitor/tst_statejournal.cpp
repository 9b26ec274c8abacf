// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakestores.h"
#include "statejournal.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is written at once, and what waits.
class tst_StateJournal : public QObject
{
    Q_OBJECT
private:
    FakeHistoryStore m_history;
    QDateTime m_now;
    AccountState m_state;

    /// The same again, a while later.
    AccountState later(std::chrono::seconds by = 15min)
    {
        m_now = m_now.addSecs(by.count());
        m_state.readAt = m_now;
        m_state.refresh.nextAt = m_now.addSecs(900);
        m_state.balances.first().heldUntil = m_now.addSecs(-by.count());
        m_state.balances.first().runway.perDay = Amount(m_now.time().minute());
        return m_state;
    }
    QDateTime storedReadAt() const { return m_history.pasts.value(u"a"_s).readAt; }

private Q_SLOTS:
    void init()
    {
        m_history.broken.reset();
        m_history.pasts.clear();
        m_history.series.clear();
        m_history.settled = 0;
        m_now = QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
        m_state = {.account = {.id = u"a"_s, .label = u"A"_s},
                   .balances = {{.balance = {.key = u"x"_s, .label = u"X"_s, .unit = u"credits"_s, .amount = Amount(5)}}}};
    }

    void theFirstOfARunIsWritten()
    {
        StateJournal journal(m_history);
        QVERIFY(journal.keep(later(), {}, m_now));
        QCOMPARE(m_history.settled, 1);
        QCOMPARE(storedReadAt(), m_now);
    }

    void whatIsNoNewsWaits()
    {
        StateJournal journal(m_history);
        QVERIFY(journal.keep(later(), {}, m_now));
        const auto first = m_now;
        for (int i = 0; i < 5; ++i)
            QVERIFY(journal.keep(later(), {}, m_now));
        QCOMPARE(m_history.settled, 1);
        QCOMPARE(storedReadAt(), first);
        QVERIFY(journal.flush());
        QCOMPARE(m_history.settled, 1);
        QCOMPARE(storedReadAt(), m_now);
        m_history.pasts.clear();
        QVERIFY(journal.flush()); // nothing more
        QVERIFY(m_history.pasts.isEmpty());
    }

    void newsIsWrittenAtOnce_data()
    {
        QTest::addColumn<int>("what");
        int row = 0;
        for (const auto *name : {"amount", "level", "failure", "mark", "label", "snooze", "doubt", "part", "expiry", "missing"})
            QTest::newRow(name) << row++;
    }
    void newsIsWrittenAtOnce()
    {
        QFETCH(int, what);
        StateJournal journal(m_history);
        QVERIFY(journal.keep(later(), {}, m_now));
        QVERIFY(journal.keep(later(), {}, m_now));
        QCOMPARE(m_history.settled, 1);
        auto &balance = m_state.balances.first();
        const std::array<std::function<void()>, 10> changes{
            [&] { balance.balance.amount = Amount(4); },
            [&] { balance.supply.level = balance.level = Level::Low; },
            [&] { m_state.refresh.failure = Failure{.kind = Failure::Kind::TimedOut}; },
            [&] { m_state.marks.insert(u"x"_s, Mark{}); },
            [&] { m_state.account.label = u"B"_s; },
            [&] { balance.snooze = Snooze{}; },
            [&] { balance.doubt = Doubt{Amount(0), m_now}; },
            [&] { balance.balance.parts = {{u"gift"_s, Amount(1)}}; },
            [&] { balance.balance.expiresAt = m_now; },
            [&] { m_state.missing = m_state.balances; },
        };
        changes[size_t(what)]();
        QVERIFY(journal.keep(later(), {}, m_now));
        QCOMPARE(m_history.settled, 2);
        QCOMPARE(storedReadAt(), m_now);
        QVERIFY(journal.keep(later(), {}, m_now));
        QCOMPARE(m_history.settled, 2);
    }

    void anAlertIsNews()
    {
        StateJournal journal(m_history);
        QVERIFY(journal.keep(later(), {}, m_now));
        const auto stored = journal.keep(later(), {{.account = u"a"_s, .level = Level::Low, .why = Why::Mark, .at = m_now}}, m_now);
        QVERIFY(stored && stored->size() == 1 && stored->first().id > 0);
        QCOMPARE(m_history.settled, 2);
    }

    void whatCouldNotBeWrittenIsTriedAgain()
    {
        StateJournal journal(m_history);
        QVERIFY(journal.keep(later(), {}, m_now));
        m_state.balances.first().balance.amount = Amount(4);
        m_history.broken = Problem{.kind = Problem::Kind::Storage};
        QVERIFY(!journal.keep(later(), {}, m_now));
        QVERIFY(!journal.keep(later(), {}, m_now));
        m_history.broken.reset();
        QVERIFY(journal.keep(later(), {}, m_now));
        QCOMPARE(m_history.settled, 2);

        QVERIFY(journal.keep(later(), {}, m_now));
        m_history.broken = Problem{.kind = Problem::Kind::Storage};
        QVERIFY(!journal.flush());
        m_history.broken.reset();
        QVERIFY(journal.flush());
        QCOMPARE(storedReadAt(), m_now);
    }

    void aForgottenAccountIsNotWrittenAgain()
    {
        StateJournal journal(m_history);
        QVERIFY(journal.keep(later(), {}, m_now));
        QVERIFY(journal.keep(later(), {}, m_now));
        journal.forget(u"a"_s);
        m_history.pasts.clear();
        QVERIFY(journal.flush());
        QVERIFY(m_history.pasts.isEmpty());
        QVERIFY(journal.keep(later(), {}, m_now)); // another of that name
        QCOMPARE(m_history.settled, 2);
    }

    /// A process that is ended again and again does not ask without end; one that goes on need not write down each call.
    void callsInStepAreNotWrittenDown()
    {
        const auto paid = [this] { return m_history.pasts.value(u"a"_s).refresh.paidUntil; };
        const auto call = [this](StateJournal &journal) {
            m_state.refresh = m_state.schedule().afterCall(m_state.refresh, m_now);
            return journal.spend(m_state, m_now).has_value();
        };
        StateJournal journal(m_history);
        QVERIFY(call(journal));
        QCOMPARE(paid(), m_state.refresh.paidUntil); // the first of this run
        QVERIFY(journal.keep(later(), {}, m_now));
        const auto first = paid();
        QVERIFY(call(journal));
        QCOMPARE(paid(), first);
        m_now = m_now.addSecs(5);
        QVERIFY(call(journal)); // out of step
        QCOMPARE(paid(), m_state.refresh.paidUntil);
        QVERIFY(paid() > first);
    }
};

QTEST_APPLESS_MAIN(tst_StateJournal)
#include "tst_statejournal.moc"
