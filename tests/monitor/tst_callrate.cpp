// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprovider.h"
#include "fakes.h"
#include "fakestores.h"
#include "monitor.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How often a provider is called, whoever asks, however often the program is started, and whatever the provider answers.
class tst_CallRate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_monitor.reset();
        m_accounts.reset();
        m_history = std::make_unique<FakeHistoryStore>();
        m_accounts = std::make_unique<FakeAccountStore>(m_history.get());
        m_secrets = {};
        m_http = {};
        m_calls.clear();
        m_now = QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
        m_atLeast = 60s;
        for (const auto &id : {u"one"_s, u"two"_s})
            add(demoAccount(id));
        reply([this](const QString &) -> Result<HttpReply> { return demoReply("500", m_now); });
        restart();
    }

    void aStormOfClicksIsTenCallsAndThenOneAMinute()
    {
        for (int click = 0; click < 1000; ++click)
            m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        QCOMPARE(m_calls.size(), 10);
        for (int second = 0; second < 3600; ++second) {
            m_now = m_now.addSecs(1);
            m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        }
        QCOMPARE(m_calls.size(), 10 + 60);
        m_monitor->refresh(u"two"_s, Monitor::Asker::User); // each account has its own
        QCOMPARE(m_calls.size(), 10 + 60 + 1);
    }
    void whoWasCalledTooOftenIsAskedAgainWhenItsTimeHasCome()
    {
        for (int click = 0; click < 20; ++click)
            m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        m_now = m_now.addSecs(901);
        m_monitor->refreshDue();
        QCOMPARE(callsOf(u"one"_s).size(), 11);
    }
    void aScriptThatStartsTheProgramAgainAndAgainGetsNoMore()
    {
        for (int run = 0; run < 600; ++run) {
            restart();
            m_monitor->refresh(u"one"_s, Monitor::Asker::User);
            m_now = m_now.addSecs(1);
        }
        QCOMPARE(m_calls.size(), 10 + 9);
    }
    void aCallThatIsKilledBeforeItsAnswerHasBeenSpent()
    {
        m_http.hold = true;
        for (int run = 0; run < 50; ++run) {
            restart();
            m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        }
        QCOMPARE(m_http.sent.size(), 10);
    }
    void anotherKeyIsNoOtherBudget()
    {
        for (int edit = 0; edit < 50; ++edit) {
            auto account = m_monitor->state(u"one"_s)->account;
            account.entry = QUuid::createUuid();
            add(account);
            m_monitor->update(account);
            m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        }
        QCOMPARE(m_calls.size(), 10);
    }
    void whatIsAskedWithoutAWishKeepsTheDistanceOfItsProvider()
    {
        m_atLeast = 15min;
        restart();
        QRandomGenerator random(20261128);
        reply([&](const QString &) -> Result<HttpReply> {
            switch (random.bounded(4)) {
            case 0:
                return fail(Failure::Kind::TimedOut);
            case 1:
                return HttpReply{.status = 500, .headers = {}, .body = "{}", .at = m_now};
            case 2:
                return demoReply("0", m_now); // in doubt
            default:
                return demoReply("500", m_now);
            }
        });
        passDays(3);
        const auto calls = callsOf(u"one"_s);
        QVERIFY(calls.size() > 50); // it is no silence either
        for (qsizetype i = 1; i < calls.size(); ++i)
            QVERIFY2(calls[i - 1].secsTo(calls[i]) >= 15 * 60, qPrintable(calls[i].toString()));
    }
    void noSpanHasMoreCallsThanItsBudgetWhateverHappens()
    {
        QRandomGenerator random(20261128);
        reply([&](const QString &) -> Result<HttpReply> {
            return random.bounded(3) == 0 ? Result<HttpReply>(fail(Failure::Kind::ConnectionFailed)) : demoReply("500", m_now);
        });
        for (int step = 0; step < 3'000; ++step) {
            m_now = m_now.addSecs(random.bounded(120));
            if (random.bounded(50) == 0)
                restart();
            m_monitor->refreshDue();
            for (auto clicks = random.bounded(100) == 0 ? 30 : random.bounded(2); clicks > 0; --clicks)
                m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        }
        const auto calls = callsOf(u"one"_s);
        QVERIFY(calls.size() > 500);
        for (qsizetype i = RefreshSchedule::CallsAtOnce; i < calls.size(); ++i) // of eleven calls the first is a minute old
            QVERIFY(calls[i - RefreshSchedule::CallsAtOnce].secsTo(calls[i]) >= 60);
        const auto minutes = calls.first().secsTo(calls.last()) / 60;
        QVERIFY2(calls.size() <= minutes + RefreshSchedule::CallsAtOnce, qPrintable(QString::number(calls.size())));
    }
    void aClockThatWasSetBackEndsNoBudgetForLong()
    {
        for (int click = 0; click < 20; ++click)
            m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        m_now = m_now.addYears(-1);
        m_monitor->spreadOverdue(0s); // as the timer does when it sees that
        m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        QCOMPARE(m_calls.size(), 10);
        m_now = m_now.addSecs(60);
        m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        QCOMPARE(m_calls.size(), 11);
    }

    void aServerThatAsksOneAccountToWaitIsCalledByNone()
    {
        reply([this](const QString &who) -> Result<HttpReply> {
            if (who == u"one")
                return HttpReply{.status = 429, .headers = {{"retry-after", "600"}}, .body = "{}", .at = m_now};
            return demoReply("500", m_now);
        });
        m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        for (const auto asker : {Monitor::Asker::Schedule, Monitor::Asker::User})
            m_monitor->refresh(u"two"_s, asker);
        QVERIFY(callsOf(u"two"_s).isEmpty());
        QCOMPARE(m_now.secsTo(m_monitor->state(u"two"_s)->refresh.retryAt), 600); // so that it can be shown
        restart();
        m_monitor->refresh(u"two"_s, Monitor::Asker::User);
        m_monitor->refreshDue();
        QVERIFY(callsOf(u"two"_s).isEmpty());
        m_now = m_now.addSecs(601);
        m_monitor->refresh(u"two"_s, Monitor::Asker::User);
        QCOMPARE(callsOf(u"two"_s).size(), 1);
    }
    void anotherServerIsNotWaitedFor()
    {
        auto account = m_monitor->state(u"two"_s)->account;
        account.origin = account.boundOrigin = u"https://other.test"_s;
        add(account);
        m_monitor->update(account);
        reply([this](const QString &) -> Result<HttpReply> {
            return HttpReply{.status = 503, .headers = {{"retry-after", "600"}}, .body = "{}", .at = m_now};
        });
        m_monitor->refresh(u"one"_s, Monitor::Asker::User);
        m_monitor->refresh(u"two"_s, Monitor::Asker::User);
        QCOMPARE(callsOf(u"two"_s).size(), 1);
    }
    void whoWasOfflineForLongAsksWithinAnIntervalOfBeingBack()
    {
        auto isOffline = true;
        reply([&](const QString &) -> Result<HttpReply> {
            return isOffline ? Result<HttpReply>(fail(Failure::Kind::Offline)) : demoReply("500", m_now);
        });
        passDays(2);
        isOffline = false;
        const auto back = m_now;
        while (m_monitor->state(u"one"_s)->refresh.failure)
            pass();
        QVERIFY(back.secsTo(m_now) <= 15 * 60 + 30);
    }
    void aClockThatWasSetBackKeepsNobodyFromAsking()
    {
        reply([this](const QString &) -> Result<HttpReply> {
            return HttpReply{.status = 429, .headers = {{"retry-after", "300"}}, .body = "{}", .at = m_now};
        });
        m_monitor->refreshDue();
        m_now = m_now.addSecs(-12 * 3600);
        m_monitor->spreadOverdue(0s);
        const auto before = m_calls.size();
        m_now = m_now.addSecs(301);
        m_monitor->refreshDue();
        QVERIFY(m_calls.size() > before);
    }

private:
    void add(const Account &account)
    {
        m_secrets.entries.insert(account.entry, std::make_shared<const Secret>(demoSecret(account.id)));
        QVERIFY(m_accounts->save(account));
    }
    void reply(std::function<Result<HttpReply>(const QString &who)> answer)
    {
        m_http.answer = [this, answer = std::move(answer)](const HttpRequest &request) {
            const auto who = QString::fromUtf8(request.headers.first().second).remove(u"Bearer "_s);
            m_calls.append({who, m_now});
            return answer(who);
        };
    }
    void restart()
    {
        const auto toml = QByteArray(DemoToml).replace(R"(every  = "15m")", "every = \"15m\"\nat_least = \"" + QByteArray::number(m_atLeast.count()) + "s\"");
        m_monitor.reset();
        m_catalog = {};
        m_catalog.add(toml, u"demo.toml"_s, Definition::Source::BuiltIn);
        QVERIFY(m_catalog.problems().isEmpty());
        m_monitor = std::make_unique<Monitor>(Monitor::Ports{m_secrets, m_http, *m_history}, m_catalog, [this] { return m_now; },
                                              [this] { return m_random.generateDouble(); });
        const auto states = m_accounts->load();
        for (const auto &state : *states)
            m_monitor->watch(state);
    }
    void pass()
    {
        m_now = m_now.addSecs(30);
        m_monitor->refreshDue();
    }
    void passDays(int days)
    {
        for (const auto end = m_now.addDays(days); m_now < end;)
            pass();
    }
    QList<QDateTime> callsOf(const QString &who) const
    {
        QList<QDateTime> times;
        for (const auto &[caller, at] : m_calls) {
            if (caller == who)
                times.append(at);
        }
        return times;
    }

    QRandomGenerator m_random{20261128};
    QDateTime m_now;
    std::chrono::seconds m_atLeast{60};
    Catalog m_catalog;
    FakeSecretStore m_secrets;
    FakeHttpClient m_http;
    QList<std::pair<QString, QDateTime>> m_calls;
    std::unique_ptr<FakeHistoryStore> m_history;
    std::unique_ptr<FakeAccountStore> m_accounts;
    std::unique_ptr<Monitor> m_monitor;
};

QTEST_APPLESS_MAIN(tst_CallRate)
#include "tst_callrate.moc"
