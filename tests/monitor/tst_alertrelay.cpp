// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrelay.h"
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_AlertRelay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_http = {};
        m_now = QDateTime({2026, 1, 2}, {3, 4}); // quiet hours are in local time
        m_history = std::make_unique<FakeHistoryStore>();
        m_notifier = FakeNotifier();
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog,
                                              [this] { return m_now; }, [] { return 0.5; });
        for (const auto &id : {u"one"_s, u"two"_s}) {
            const auto account = demoAccount(id);
            m_secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret()));
            m_monitor->watch({.account = account});
        }
        m_relay = std::make_unique<AlertRelay>(*m_monitor, *m_history, m_notifier, &wording);
        for (const auto &id : {u"one"_s, u"two"_s}) {
            m_monitor->setMark(id, u"credits"_s, Mark{.low = Threshold::fromString(u"100"), .critical = Threshold::fromString(u"50")});
            read(id, "500");
        }
    }
    void whatIsRaisedTogetherIsOneNotification()
    {
        read(u"one"_s, "90");
        read(u"two"_s, "90");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        QCOMPARE(m_notifier.shown.first().body, u"one two"_s);
        QVERIFY(m_history->undelivered()->isEmpty());
    }
    void whatNobodyTookIsTriedAgainAtTheNextStart()
    {
        m_notifier.absent = true;
        read(u"one"_s, "90");
        QTest::qWait(Wait);
        QCOMPARE(m_history->undelivered()->size(), 1);
        m_notifier.absent = false;
        AlertRelay next(*m_monitor, *m_history, m_notifier, &wording);
        next.start();
        QTRY_COMPARE(m_notifier.shown.size(), 1);
    }
    void whatIsBetterAgainIsNotTold()
    {
        read(u"one"_s, "90");
        read(u"one"_s, "500");
        QTest::qWait(Wait);
        QVERIFY(m_notifier.shown.isEmpty());
    }
    void isTakenBackWhenItsReasonIsGone()
    {
        read(u"one"_s, "90");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        QVERIFY(m_notifier.withdrawn.isEmpty());
        read(u"one"_s, "500");
        QCOMPARE(m_notifier.withdrawn, QStringList{m_notifier.shown.first().tag});
    }
    void whatGotWorseReplacesWhatWasTold()
    {
        read(u"one"_s, "90");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        read(u"one"_s, "40");
        QTRY_COMPARE(m_notifier.shown.size(), 2);
        QCOMPARE(m_notifier.shown.at(1).tag, m_notifier.shown.at(0).tag);
        QVERIFY(m_notifier.withdrawn.isEmpty());
        read(u"one"_s, "500");
        QCOMPARE(m_notifier.withdrawn.size(), 1);
    }
    void whatIsToldTogetherIsTakenBackOnceAllOfItIsOver()
    {
        read(u"one"_s, "90");
        read(u"two"_s, "90");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        read(u"one"_s, "500");
        QVERIFY(m_notifier.withdrawn.isEmpty());
        m_monitor->forget(u"two"_s);
        QCOMPARE(m_notifier.withdrawn.size(), 1);
    }
    void noMoreThanFourAnHour()
    {
        for (int i = 0; i < 6; ++i) {
            read(u"one"_s, i % 2 == 0 ? "90" : "500");
            m_relay->deliver();
            read(u"two"_s, i % 2 == 0 ? "500" : "90");
            m_relay->deliver();
            m_now = m_now.addSecs(60);
        }
        QCOMPARE(m_notifier.shown.size(), AlertRelay::MostPerHour);
        QCOMPARE(m_history->undelivered()->size(), 1);
        m_now = m_now.addSecs(3600);
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), AlertRelay::MostPerHour + 1);
    }
    void noHourHasMoreThanFourWhateverHappens()
    {
        QRandomGenerator random(20261124);
        QList<QDateTime> times;
        for (int step = 0; step < 1500; ++step) { // a minute each: balances that come and go all day
            m_now = m_now.addSecs(60);
            read(random.bounded(2) == 0 ? u"one"_s : u"two"_s, random.bounded(2) == 0 ? "90" : "500");
            m_relay->deliver();
            while (times.size() < m_notifier.shown.size())
                times.append(m_now);
        }
        QVERIFY(times.size() > 3 * AlertRelay::MostPerHour); // it is no silence either
        for (qsizetype i = AlertRelay::MostPerHour; i < times.size(); ++i)
            QVERIFY(times[i - AlertRelay::MostPerHour].secsTo(times[i]) >= 3600);
    }
    void aClockThatWasSetBackBlocksNothing()
    {
        for (int i = 0; i < 4; ++i) {
            read(u"one"_s, "90");
            m_relay->deliver();
            read(u"one"_s, "500");
            m_now = m_now.addSecs(60);
        }
        m_now = m_now.addDays(-1);
        m_monitor->spreadOverdue(std::chrono::seconds(0)); // as the timer does when it sees that
        m_now = m_now.addSecs(60);
        read(u"one"_s, "90");
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 5);
    }
    void whatIsBeingSentIsNotSentAgain()
    {
        m_notifier.hold = true;
        read(u"one"_s, "90");
        m_relay->deliver();
        read(u"two"_s, "90");
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
        m_notifier.held.takeFirst()();
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 2);
        QCOMPARE(m_notifier.shown.last().body, u"two"_s);
    }
    void aRoundThatGoesOnIsWaitedFor()
    {
        m_http.hold = true;
        m_monitor->refresh(u"two"_s, Monitor::Asker::User);
        const auto two = m_http.held.takeFirst();
        m_http.hold = false;
        read(u"one"_s, "90");
        m_relay->deliver();
        QVERIFY(m_notifier.shown.isEmpty());
        two();
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
        QCOMPARE(m_notifier.shown.first().body, u"one two"_s);
    }
    void aRoundThatHangsIsNotWaitedForLong()
    {
        m_http.hold = true;
        m_monitor->refresh(u"two"_s, Monitor::Asker::User);
        m_http.hold = false;
        read(u"one"_s, "90");
        m_now = m_now.addSecs(10);
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
    }
    void aFullDiskSilencesNothingAndRepeatsNothing()
    {
        m_history->broken = Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s};
        read(u"one"_s, "90");
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
        m_history->broken.reset();
        m_notifier.hold = true;
        read(u"two"_s, "90");
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 2);
        m_history->broken = Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s};
        m_notifier.held.takeFirst()(); // taken, but that cannot be recorded
        m_history->broken.reset();
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 2);
    }
    void eachOfSeveralThatCouldNotBeStoredIsToldOnceAndRecordedLater()
    {
        breakHistory(true);
        read(u"one"_s, "90");
        m_relay->deliver();
        read(u"two"_s, "90");
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 2);
        QCOMPARE(m_notifier.shown.last().body, u"two"_s);
        read(u"one"_s, "40");
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 3);
        breakHistory(false);
        for (const auto &id : {u"one"_s, u"two"_s})
            read(id, id == u"one" ? "40" : "90");
        QCOMPARE(m_history->undelivered()->size(), 2);
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 3);
        QVERIFY(m_history->undelivered()->isEmpty());
        QCOMPARE(m_history->alerts(u"two"_s, {})->first().deliveredAt, QDateTime::fromSecsSinceEpoch(m_now.toSecsSinceEpoch(), Qt::UTC));
    }
    void whatWaitedForADaemonIsToldThoughItCouldNotBeStored()
    {
        breakHistory(true);
        m_notifier.absent = true;
        read(u"one"_s, "90");
        m_relay->deliver();
        breakHistory(false);
        m_notifier.absent = false;
        m_relay->deliver();
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
    }
    void noMoreThanFourAnHourAlsoWithoutADatabase()
    {
        breakHistory(true);
        for (int i = 0; i < 12; ++i) {
            read(i % 2 == 0 ? u"one"_s : u"two"_s, i / 2 % 2 == 0 ? "90" : "500");
            m_relay->deliver();
            m_now = m_now.addSecs(60);
        }
        QCOMPARE(m_notifier.shown.size(), AlertRelay::MostPerHour);
    }
    void whatADaemonAnswersToTooLateIsSentAgainAsItWas()
    {
        m_notifier.late = true;
        read(u"one"_s, "90");
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
        read(u"two"_s, "90");
        m_notifier.late = false;
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 2);
        QCOMPARE(m_notifier.shown.at(1).tag, m_notifier.shown.at(0).tag); // replaces what may be there
        QCOMPARE(m_notifier.shown.at(1).body, m_notifier.shown.at(0).body);
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 3);
        QCOMPARE(m_notifier.shown.at(2).body, u"two"_s);
        QCOMPARE(m_notifier.onScreen.size(), 2);
    }
    void whatADaemonAnswersToTooLateIsTakenBackToo()
    {
        m_notifier.late = true;
        read(u"one"_s, "90");
        m_relay->deliver();
        read(u"one"_s, "500");
        QCOMPARE(m_notifier.withdrawn.size(), 1);
    }
    void aScreenThatIsClearedIsNotFilledAgain()
    {
        read(u"one"_s, "90");
        m_relay->deliver();
        m_relay->clearScreen();
        QVERIFY(m_notifier.onScreen.isEmpty());
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
        read(u"one"_s, "40");
        m_relay->deliver();
        QCOMPARE(m_notifier.onScreen.size(), 1);
    }
    void aDayOfRestIsOneClick()
    {
        read(u"one"_s, "90");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        m_notifier.handler(u"another"_s, ActionId::Snooze);
        QVERIFY(!m_monitor->state(u"one"_s)->balances.first().snooze);
        m_notifier.handler(m_notifier.shown.first().tag, ActionId::Snooze);
        QCOMPARE(m_monitor->state(u"one"_s)->balances.first().snooze, Snooze{m_now.addDays(1)});
    }
    void payingIsOneClick()
    {
        QSignalSpy paying(m_relay.get(), &AlertRelay::topUpRequested);
        read(u"one"_s, "90");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        m_notifier.handler(m_notifier.shown.first().tag, ActionId::TopUp);
        QCOMPARE(paying.first().first().toString(), u"one"_s);
    }
    void whatIsAcknowledgedOrMutedIsNotTold()
    {
        read(u"one"_s, "90");
        m_monitor->acknowledge(u"one"_s, {});
        read(u"two"_s, "90");
        auto muted = m_monitor->state(u"two"_s)->account;
        muted.muted = true;
        m_monitor->update(muted);
        m_relay->deliver();
        QVERIFY(m_notifier.shown.isEmpty());
        muted.muted = false;
        m_monitor->update(muted);
        m_relay->deliver();
        QCOMPARE(m_notifier.shown.size(), 1);
    }
    void quietHoursHoldAndThenDeliver()
    {
        m_relay->setQuietHours(QuietHours{QTime(3, 0), QTime(5, 0)});
        m_now.setTime(QTime(3, 4));
        read(u"one"_s, "90");
        QTest::qWait(Wait);
        QVERIFY(m_notifier.shown.isEmpty());
        QCOMPARE(m_history->undelivered()->size(), 1);
        m_now.setTime(QTime(5, 0));
        m_relay->start(); // as the next look at the clock does
        QTRY_COMPARE(m_notifier.shown.size(), 1);
    }
    void whatWasSnoozedIsNotTold()
    {
        read(u"one"_s, "90");
        m_monitor->snooze(u"one"_s, {}, Snooze{});
        QTest::qWait(Wait);
        QVERIFY(m_notifier.shown.isEmpty());
    }
    void aDaemonThatIsGoneIsToldOnceAndItsReturnToo()
    {
        QSignalSpy changed(m_relay.get(), &AlertRelay::reachableChanged);
        m_notifier.absent = true;
        read(u"one"_s, "90");
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.last().at(0).toBool(), false);
        read(u"two"_s, "90");
        QTest::qWait(Wait);
        QCOMPARE(changed.size(), 1);
        m_notifier.absent = false;
        m_relay->start();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed.last().at(0).toBool(), true);
    }
    void aClickNamesTheAccount()
    {
        QSignalSpy opened(m_relay.get(), &AlertRelay::opened);
        read(u"two"_s, "90");
        QTRY_COMPARE(m_notifier.shown.size(), 1);
        m_notifier.handler(m_notifier.shown.first().tag, ActionId::Open);
        QCOMPARE(opened.first().first().toString(), u"two"_s);
    }

private:
    static constexpr int Wait = int(std::chrono::milliseconds(AlertRelay::GatheringTime).count()) + 300;

    static Notification wording(const QList<Alert> &alerts, const Monitor &)
    {
        QStringList names;
        for (const auto &alert : alerts)
            names += alert.account;
        return {.tag = {}, .title = {}, .body = names.join(u' ')};
    }
    void breakHistory(bool broken)
    {
        m_history->broken = broken ? std::optional(Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s}) : std::nullopt;
    }
    void read(const QString &id, const QByteArray &left)
    {
        m_http.answer = [left](const HttpRequest &) -> Result<HttpReply> { return demoReply(left); };
        m_monitor->refresh(id, Monitor::Asker::User);
    }

    QDateTime m_now;
    const Catalog m_catalog = demoCatalog();
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    FakeNotifier m_notifier;
    std::unique_ptr<FakeHistoryStore> m_history;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<AlertRelay> m_relay;
};

QTEST_GUILESS_MAIN(tst_AlertRelay)
#include "tst_alertrelay.moc"
