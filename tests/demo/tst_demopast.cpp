// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopast.h"

#include "builtindefinitions.h"
#include "fakestores.h"
#include "sessionsecretstore.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

class tst_DemoPast : public QObject
{
    Q_OBJECT
    const QDateTime m_now{QDate(2026, 11, 24), QTime(14, 20), QTimeZone::utc()};
    const Catalog m_catalog = definitionsFrom(QStringLiteral(BUILT_IN));
    FakeHistoryStore m_history;
    FakeAccountStore m_store{&m_history};
    SessionSecretStore m_secrets;
    QMap<AccountId, AccountState> m_states;

    static RecordSeries into(FakeHistoryStore &history)
    {
        return [&history](const AccountId &id, const QString &key, const Series &past) -> Outcome<> {
            for (const auto &point : past)
                history.series[id][key][point.at] = point.amount;
            return {};
        };
    }
    Level worstOf(const AccountId &id) const { return m_states.value(id).level(); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto recorded = recordPast(demoAccounts(m_now), m_catalog, m_store, m_history, into(m_history), m_secrets, m_now);
        QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().what));
        const auto states = m_store.load();
        for (const auto &state : *states)
            m_states.insert(state.account.id, state);
        QCOMPARE(m_states.size(), 6);
    }

    void oneIsLowOneCriticalOnePausedOneFails()
    {
        QCOMPARE(worstOf(u"ocean"_s), Level::Low);
        QCOMPARE(worstOf(u"gateway360-subaccount"_s), Level::Critical);
        QCOMPARE(worstOf(u"gateway360"_s), Level::Ok);
        QVERIFY(m_states.value(u"deepvue"_s).account.paused);
        const auto refused = m_states.value(u"ocean-2"_s);
        QCOMPARE(refused.refresh.failure->kind, Failure::Kind::CredentialsRejected);
        QVERIFY(refused.refresh.waitsForUser());
        QVERIFY(refused.isStale(m_now));
        for (const auto &id : {u"ocean"_s, u"theirstack"_s, u"gateway360"_s, u"gateway360-subaccount"_s})
            QVERIFY2(!m_states.value(id).refresh.failure && m_states.value(id).readAt == m_now, qPrintable(id));
    }

    void aYearIsThereDailyAndAMonthByTheHour()
    {
        const auto points = m_history.series.value(u"theirstack"_s).value(u"api_credits"_s).keys();
        QVERIFY(points.first() <= m_now.addDays(-364));
        QCOMPARE(points.last(), m_now);
        const auto month = std::count_if(points.begin(), points.end(), [&](const QDateTime &at) { return at > m_now.addDays(-30); });
        QVERIFY2(month > 500, qPrintable(QString::number(month)));
        for (qsizetype i = 1; i < points.size(); ++i)
            QVERIFY(points[i - 1].secsTo(points[i]) <= 24 * 3600);
    }

    void whatDrainsHasARunway()
    {
        const auto *const jobs = m_states[u"theirstack"_s].balance(u"api_credits"_s);
        QCOMPARE(jobs->runway.state, Runway::State::Draining);
        QVERIFY(jobs->runway.emptyFrom > m_now);
    }

    void whatWasRaisedIsKeptAndToldAlready()
    {
        QVERIFY(m_history.alerts(u"ocean"_s, {})->size() >= 5);
        QVERIFY(m_history.undelivered()->isEmpty());
    }

    void everySecretIsInTheStoreOfSecretsOnly()
    {
        for (const auto &demo : demoAccounts(m_now)) {
            const auto &account = m_store.records.value(demo.record.account.id).account;
            QCOMPARE(account.secretTails.keys(), demo.secrets.keys());
            bool found = false;
            m_secrets.read(account.entry, {this, [&](const Result<SharedSecret> &read) {
                found = read && (*read)->reveal() == demo.secrets;
            }});
            QVERIFY(found);
        }
    }

    void aStoreThatFailsIsReported()
    {
        FakeHistoryStore history;
        FakeAccountStore store{&history};
        store.broken = Problem{.kind = Problem::Kind::Storage, .what = u"no room"_s};
        const auto recorded = recordPast(demoAccounts(m_now), m_catalog, store, history, into(history), m_secrets, m_now);
        QCOMPARE(recorded.error().what, u"no room"_s);
    }
};

QTEST_APPLESS_MAIN(tst_DemoPast)
#include "tst_demopast.moc"
