// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Monitor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_monitor.reset();
        m_store.reset();
        m_secrets = {};
        m_http = {};
        m_history = std::make_unique<FakeHistoryStore>();
        m_store = std::make_unique<FakeAccountStore>(m_history.get());
        m_secrets.entries.insert(m_account.entry, std::make_shared<const Secret>(demoSecret()));
        answer("500");
        m_now = QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog, [this] { return m_now; },
                                              [] { return 0.5; });
        QVERIFY(m_store->save(m_account));
        m_monitor->watch({.account = m_account});
    }
    void aRefreshIsSettledInOnePlaceAndTold()
    {
        QSignalSpy changed(m_monitor.get(), &Monitor::accountChanged);
        QSignalSpy refreshed(m_monitor.get(), &Monitor::refreshed);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(refreshed.size(), 1);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(state().balances.first().balance.amount, Amount(500));
        QCOMPARE(m_now.secsTo(state().refresh.nextAt), 900);
        QCOMPARE(m_store->load()->first().balances, state().balances);
    }
    void aFailureKeepsTheLastReading()
    {
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        const auto readAt = state().readAt;
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> { return fail(Failure::Kind::TimedOut); };
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(state().refresh.failure->kind, Failure::Kind::TimedOut);
        QCOMPARE(state().balances.first().balance.amount, Amount(500));
        QCOMPARE(state().readAt, readAt);
        QCOMPARE(state().level(), Level::Ok);
    }
    void aSnoozeIsKeptAndToldAndTakenBack()
    {
        readAmounts({"5", "0"});
        m_now = m_now.addSecs(30);
        readAmounts({"0"});
        QCOMPARE(state().level(), Level::Empty);
        QSignalSpy changed(m_monitor.get(), &Monitor::accountChanged);
        const auto until = m_now.addDays(1);
        m_monitor->snooze(u"demo"_s, {}, Snooze{until});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(state().balances.first().snooze, Snooze{until});
        QCOMPARE(m_store->load()->first().balances, state().balances);
        m_monitor->snooze(u"demo"_s, u"another"_s, {});
        QVERIFY(state().balances.first().snooze);
        m_monitor->snooze(u"demo"_s, u"credits"_s, {});
        QVERIFY(!state().balances.first().snooze);
    }
    void anImplausibleFallIsAskedForAgainSoon()
    {
        readAmounts({"500", "0"});
        QCOMPARE(state().balances.first().balance.amount, Amount(500));
        QCOMPARE(m_now.secsTo(state().refresh.nextAt), 60); // as soon as its provider may be asked again
        QCOMPARE(m_history->samples(u"demo"_s, {}, {})->last().amount, Amount(500));
        QCOMPARE(m_store->load()->first().balances, state().balances);
        m_now = m_now.addSecs(60);
        m_monitor->refreshDue();
        QCOMPARE(state().level(), Level::Empty);
        QCOMPARE(m_now.secsTo(state().refresh.nextAt), 900);
    }
    void acknowledgingIsKept()
    {
        m_monitor->setMark(u"demo"_s, u"credits"_s, Mark{.critical = Threshold::fromString(u"100")});
        readAmounts({"90"});
        m_monitor->acknowledge(u"demo"_s, u"another"_s);
        QVERIFY(!state().balances.first().acknowledged);
        m_monitor->acknowledge(u"demo"_s, {});
        QVERIFY(state().balances.first().acknowledged);
        QCOMPARE(m_store->load()->first().balances, state().balances);
    }
    void whatIsOkIsNotSnoozed()
    {
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        m_monitor->snooze(u"demo"_s, {}, Snooze{});
        QVERIFY(!state().balances.first().snooze);
    }
    void theRunwayComesFromTheRecord()
    {
        for (int hour = 0; hour <= 24; hour += 6) {
            m_http.answer = [=, this](const HttpRequest &) -> Result<HttpReply> { return demoReply(QByteArray::number(500 - hour), m_now); };
            m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
            QCOMPARE(state().balances.first().runway.state, hour < 24 ? Runway::State::Collecting : Runway::State::Draining);
            m_now = m_now.addSecs(6 * 3600);
        }
        QCOMPARE(state().balances.first().runway.perDay, Amount(24));
        QCOMPARE(m_store->load()->first().balances, state().balances);
        const auto runway = state().balances.first().runway;
        m_monitor->setMark(u"demo"_s, u"credits"_s, Mark{});
        QCOMPARE(state().balances.first().runway, runway);
    }
    void aChangeOfLooksWritesNothing()
    {
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        const auto before = m_history->settled;
        m_monitor->setSettings({.hideAmounts = true});
        QCOMPARE(m_history->settled, before);
        m_monitor->setSettings({.defaultMark = {.low = Threshold::fromString(u"600")}, .hideAmounts = true});
        QVERIFY(m_history->settled > before);
        QCOMPARE(state().level(), Level::Low);
    }
    void forgettingHistoryIsTold()
    {
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QSignalSpy forgotten(m_monitor.get(), &Monitor::historyForgotten);
        QVERIFY(m_monitor->forgetHistory(m_now.addSecs(1)));
        QCOMPARE(forgotten.size(), 1);
        QCOMPARE(m_history->samples(u"demo"_s, {}, {})->size(), 1); // where it stands
        m_history->broken = Problem{.what = u"The disk is full"_s};
        QVERIFY(!m_monitor->forgetHistory(m_now));
        QCOMPARE(forgotten.size(), 1);
    }
    void theLastReadingOfALevelIsRecorded()
    {
        const auto begin = m_now;
        const auto readAfter = [this](int minutes, const QByteArray &amount) {
            m_now = m_now.addSecs(60 * minutes);
            m_http.answer = [this, amount](const HttpRequest &) -> Result<HttpReply> { return demoReply(amount, m_now); };
            m_monitor->refresh(u"demo"_s, Monitor::Asker::Schedule);
        };
        readAfter(0, "500");
        for (int i = 0; i < 3; ++i)
            readAfter(15, "500");
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> { return fail(Failure::Kind::TimedOut); };
        m_now = m_now.addSecs(900);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::Schedule);
        readAfter(60, "400");
        readAfter(15, "390");
        QList<std::pair<qint64, QString>> recorded;
        const auto samples = m_history->samples(u"demo"_s, {}, {}).value();
        for (const auto &sample : samples)
            recorded.append({begin.secsTo(sample.at) / 60, sample.amount.toString()});
        QCOMPARE(recorded, (QList<std::pair<qint64, QString>>{{0, u"500"_s}, {45, u"500"_s}, {120, u"400"_s}, {135, u"390"_s}}));
    }
    void whatIsNoNewsIsWrittenWithTheNextFlush()
    {
        m_http.answer = [this](const HttpRequest &) -> Result<HttpReply> { return demoReply("500", m_now); };
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        const auto first = m_now;
        m_now = m_now.addSecs(900);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::Schedule);
        QCOMPARE(state().readAt, m_now);
        QCOMPARE(m_store->load()->first().readAt, first);
        QVERIFY(m_monitor->flush());
        QCOMPARE(m_store->load()->first().readAt, m_now);
        QCOMPARE(m_history->settled, 1);
    }
    void oneRequestInFlightAnAccount()
    {
        m_http.hold = true;
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(m_http.sent.size(), 1);
        QVERIFY(state().refreshing);
        m_http.held.takeFirst()();
        QVERIFY(!state().refreshing);
    }
    void forgettingAnAccountCancelsItsRefresh()
    {
        m_http.hold = true;
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        m_monitor->forget(u"demo"_s);
        m_http.held.takeFirst()();
        QVERIFY(m_monitor->states().isEmpty());
    }
    void crossingAMarkAlertsOnce()
    {
        QSignalSpy alerts(m_monitor.get(), &Monitor::alertRaised);
        m_monitor->setMark(u"demo"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"100")});
        readAmounts({"500", "90", "80", "90"});
        QCOMPARE(alerts.size(), 1);
        const auto alert = alerts.first().first().value<Alert>();
        QCOMPARE(alert.level, Level::Low);
        QCOMPARE(alert.balance.amount, Amount(90));
        QVERIFY(alert.id != 0);
        QCOMPARE(m_history->undelivered()->size(), 1);
    }
    void aMarkSetAfterwardsIsJudgedAtOnce()
    {
        readAmounts({"50"});
        QSignalSpy alerts(m_monitor.get(), &Monitor::alertRaised);
        m_monitor->setMark(u"demo"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"100")});
        QCOMPARE(alerts.size(), 1);
        QVERIFY(state().bearsOut(alerts.first().first().value<Alert>()));
        m_monitor->setMark(u"demo"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"48")});
        QCOMPARE(state().level(), Level::Ok);
        QVERIFY(m_history->undelivered()->isEmpty());
        QCOMPARE(alerts.size(), 1);
    }
    void aBalanceThatIsLeftOutForAWhileIsNotToldAgain()
    {
        QSignalSpy alerts(m_monitor.get(), &Monitor::alertRaised);
        m_monitor->setMark(u"demo"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"100")});
        readAmounts({"500", "90"});
        QCOMPARE(alerts.size(), 1);
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> { return HttpReply{.status = 200, .headers = {}, .body = R"({"left":7,"key":"other"})", .at = {}}; };
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(state().balances.first().balance.key, u"other"_s);
        QCOMPARE(m_history->undelivered()->size(), 1); // it is neither over
        m_monitor->snooze(u"demo"_s, u"credits"_s, Snooze{m_now.addDays(1)});
        QVERIFY(state().missing.first().snooze); // nor out of reach
        m_monitor->snooze(u"demo"_s, u"credits"_s, {});
        restart();
        QSignalSpy later(m_monitor.get(), &Monitor::alertRaised);
        m_now = m_now.addDays(6);
        readAmounts({"90"});
        QCOMPARE(later.size(), 0);
        QCOMPARE(state().level(), Level::Low);
        QCOMPARE(m_history->undelivered()->size(), 1);
    }
    void whatCouldNotBeStoredIsStoredWithTheNextState()
    {
        QSignalSpy alerts(m_monitor.get(), &Monitor::alertRaised);
        m_monitor->setMark(u"demo"_s, u"credits"_s, Mark{.low = Threshold::fromString(u"100"), .critical = Threshold::fromString(u"20")});
        readAmounts({"500"});
        m_history->broken = Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s};
        readAmounts({"90", "15"});
        QCOMPARE(alerts.size(), 2);
        QCOMPARE(alerts.last().first().value<Alert>().id, 0);
        m_history->broken.reset();
        const auto overtakenAt = m_now;
        m_now = m_now.addSecs(900);
        m_monitor->refreshDue();
        QCOMPARE(alerts.size(), 2);
        const auto stored = m_history->alerts(u"demo"_s, {}).value();
        QCOMPARE(stored.size(), 2);
        QCOMPARE(stored.last().level, Level::Low);
        QCOMPARE(stored.last().endedAt, overtakenAt);
        QCOMPARE(m_history->undelivered()->size(), 1);
        QCOMPARE(m_history->undelivered()->first().level, Level::Critical);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(m_history->alerts(u"demo"_s, {})->size(), 2); // once
    }
    void rejectedTwiceWaitsForTheUser()
    {
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> { return HttpReply{.status = 401, .headers = {}, .body = "{}", .at = {}}; };
        for (int i = 0; i < 5; ++i) {
            m_monitor->refreshDue();
            m_now = m_now.addDays(1);
        }
        QCOMPARE(m_http.sent.size(), 2);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(m_http.sent.size(), 3);
        QCOMPARE(m_secrets.retries, 1);
    }
    void oneWishIsOneChanceForTheKeychain()
    {
        m_monitor->watch({.account = demoAccount(u"second"_s)});
        m_monitor->refreshAll(Monitor::Asker::User);
        QCOMPARE(m_secrets.reads, 2);
        QCOMPARE(m_secrets.retries, 1);
    }
    void onlyWhatFailedForTheKeychainIsAskedWhenItOpens()
    {
        m_secrets.failure = Failure{Failure::Kind::KeychainLocked};
        m_monitor->refreshDue();
        QCOMPARE(state().refresh.failure->kind, Failure::Kind::KeychainLocked);
        m_secrets.failure.reset();
        m_monitor->refreshLocked();
        QCOMPARE(state().balances.size(), 1);
        m_monitor->refreshLocked();
        QCOMPARE(m_http.sent.size(), 1);
    }
    void evenTheUserWaitsAsTheServerAsked()
    {
        m_http.answer = [](const HttpRequest &) -> Result<HttpReply> {
            return HttpReply{.status = 429, .headers = {{"retry-after", "600"}}, .body = "{}", .at = {}};
        };
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QSignalSpy refreshed(m_monitor.get(), &Monitor::refreshed);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(m_http.sent.size(), 1);
        QCOMPARE(refreshed.size(), 1);
        m_now = m_now.addSecs(601);
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(m_http.sent.size(), 2);
    }
    void onlyWhatIsDueIsAsked()
    {
        m_monitor->refreshDue();
        m_monitor->refreshDue();
        QCOMPARE(m_http.sent.size(), 1);
        m_now = m_now.addSecs(901);
        m_monitor->refreshDue();
        QCOMPARE(m_http.sent.size(), 2);
    }
    void pausedAccountsAreAskedOnlyByName()
    {
        auto paused = m_account;
        paused.paused = true;
        m_monitor->update(paused);
        m_monitor->refreshDue();
        m_monitor->refreshAll(Monitor::Asker::User);
        QVERIFY(m_http.sent.isEmpty());
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(m_http.sent.size(), 1);
    }
    void anUnknownProviderIsAFailureNotACrash()
    {
        auto lost = demoAccount(u"lost"_s);
        lost.providerId = u"gone"_s;
        m_monitor->watch({.account = lost});
        m_monitor->refresh(u"lost"_s, Monitor::Asker::User);
        QCOMPARE(m_monitor->state(u"lost"_s)->refresh.failure->kind, Failure::Kind::DefinitionMissing);
    }
    void theIntervalIsTheAccountsThenTheSettingsThenTheDefinitions()
    {
        QCOMPARE(state().interval, 15min);
        m_monitor->setSettings({.every = 1h});
        QCOMPARE(state().interval, 1h);
        auto own = m_account;
        own.every = 2h;
        m_monitor->update(own);
        QCOMPARE(state().interval, 2h);
    }
    void aWakeUpSpreadsWhatIsOverdue()
    {
        m_monitor->spreadOverdue(30s);
        m_monitor->refreshDue();
        QVERIFY(m_http.sent.isEmpty());
        m_now = m_now.addSecs(15);
        m_monitor->refreshDue();
        QCOMPARE(m_http.sent.size(), 1);
    }
    void aReadingThatCannotBeStoredIsShownAndTold()
    {
        QSignalSpy failed(m_monitor.get(), &Monitor::storageFailed);
        m_history->broken = Problem{.kind = Problem::Kind::Storage, .what = u"disk full"_s};
        m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(state().balances.first().balance.amount, Amount(500));
    }

private:
    const AccountState &state() const { return *m_monitor->state(u"demo"_s); }
    void restart()
    {
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog, [this] { return m_now; },
                                              [] { return 0.5; });
        const auto states = m_store->load().value();
        for (const auto &stored : states)
            m_monitor->watch(stored);
    }
    void answer(const QByteArray &left)
    {
        m_http.answer = [left](const HttpRequest &) -> Result<HttpReply> { return demoReply(left); };
    }
    void readAmounts(const QList<QByteArray> &amounts)
    {
        for (const auto &amount : amounts) {
            answer(amount);
            m_monitor->refresh(u"demo"_s, Monitor::Asker::User);
        }
    }

    const Catalog m_catalog = demoCatalog();
    const Account m_account = demoAccount();
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    std::unique_ptr<FakeHistoryStore> m_history;
    std::unique_ptr<FakeAccountStore> m_store;
    QDateTime m_now;
    std::unique_ptr<Monitor> m_monitor;
};

QTEST_APPLESS_MAIN(tst_Monitor)
#include "tst_monitor.moc"
