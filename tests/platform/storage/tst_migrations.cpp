// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"
#include "storedemo.h"
#include "testresult.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A database that an earlier version has filled.
class tst_Migrations : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    auto open(const Migrations &migrations = shippedMigrations()) const
    {
        return Database::open(m_folder->filePath(u"plimsoll.db"_s), Database::Access::ReadWrite, demo::at(0), migrations);
    }
    /// All before the one that has \a words in it.
    static Migrations before(const QString &words)
    {
        const auto all = shippedMigrations();
        const auto it = std::find_if(all.begin(), all.end(), [&](const QString &script) { return script.contains(words); });
        return all.first(it - all.begin());
    }
    static void addAccount(Batch &batch, const QString &id, const QVariant &failure, const QVariant &since, int failures)
    {
        const auto origin = u"https://demo.test"_s;
        batch.run(u"INSERT INTO account (id, entry, provider, label, origin, bound_origin, paused) VALUES (?, ?, ?, ?, ?, ?, 0)"_s,
                  {id, demo::fullAccount(id).entry.toString(QUuid::WithoutBraces), u"demo"_s, id, origin, origin});
        batch.run(u"INSERT INTO refresh_state (account, read_at, next_at, failing_since, failures, rejections, failure, "
                  "failure_detail, failure_code) VALUES (?, ?, ?, ?, ?, 0, ?, '', '')"_s,
                  {id, demo::at(0).toSecsSinceEpoch(), demo::at(900).toSecsSinceEpoch(), since, failures, failure});
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatFailedGoesOnAsASpellAndSamplesStay()
    {
        const auto old = before(u"CREATE TABLE failure_spell"_s);
        QVERIFY(old.size() >= 2 && old.size() < shippedMigrations().size());
        {
            const auto database = open(old);
            REQUIRE(database);
            Batch batch((*database)->connection());
            addAccount(batch, u"well"_s, {}, {}, 0);
            addAccount(batch, u"ill"_s, u"timed-out"_s, demo::at(60).toSecsSinceEpoch(), 4);
            batch.run(u"INSERT INTO series (id, account, key) VALUES (7, 'well', 'credits')"_s);
            for (int i = 0; i < 10; ++i)
                batch.run(u"INSERT INTO sample (series, at, amount) VALUES (7, ?, ?)"_s,
                          {demo::at(i * 60).toSecsSinceEpoch(), QString::number(10 - i)});
            REQUIRE(batch.outcome());
        }
        const auto database = open();
        REQUIRE(database);
        QCOMPARE((*database)->setAside(), QString());
        SqliteHistoryStore history(**database);
        QCOMPARE(history.failures(u"well"_s, {}).value(), QList<FailureSpell>());
        QCOMPARE(history.failures(u"ill"_s, {}).value(),
                 (QList<FailureSpell>{{Failure::Kind::TimedOut, demo::at(60), {}, 4}}));
        QCOMPARE(history.samples(u"well"_s, u"credits"_s, {}).value().size(), 10);

        auto states = SqliteAccountStore(**database).load().value();
        auto &ill = *std::find_if(states.begin(), states.end(), [](const auto &s) { return s.account.id == u"ill"; });
        QCOMPARE(ill.refresh.failures, 4);
        QVERIFY(ill.refresh.failedAt.isNull());
        ill.refresh = RefreshSchedule(ill.interval).afterFailure(ill.refresh, {Failure::Kind::TimedOut}, demo::at(900), 0.5);
        REQUIRE(history.settle(ill, {}, demo::at(9)));
        QCOMPARE(history.failures(u"ill"_s, {}).value(),
                 (QList<FailureSpell>{{Failure::Kind::TimedOut, demo::at(60), {}, 5}}));

        REQUIRE(history.thinBefore(demo::at(3 * 24 * 3600)));
        QCOMPARE(history.samples(u"well"_s, u"credits"_s, {}).value().size(), 2);
    }
    void whatWasToldIsNotToldAgain()
    {
        {
            const auto database = open(before(u"ADD COLUMN ended_at"_s));
            REQUIRE(database);
            Batch batch((*database)->connection());
            addAccount(batch, u"old"_s, {}, {}, 0);
            batch.run(u"INSERT INTO balance (account, position, key, label, unit, amount, note, level, announced, in_use) "
                      "VALUES ('old', 0, 'credits', 'Credits', 'credits', '9', '', 'critical', 'critical', 1)"_s);
            const auto addAlert = [&](const QString &level, qint64 at, const QVariant &delivered) {
                batch.run(u"INSERT INTO alert (account, account_label, level, at, delivered_at, key, label, unit, amount, note) "
                          "VALUES ('old', 'Old', ?, ?, ?, 'credits', 'Credits', 'credits', '9', '')"_s,
                          {level, demo::at(at).toSecsSinceEpoch(), delivered});
            };
            addAlert(u"empty"_s, 10, {});
            addAlert(u"critical"_s, 20, demo::at(21).toSecsSinceEpoch());
            addAlert(u"low"_s, 30, {});
            addAlert(u"critical"_s, 40, {});
            REQUIRE(batch.outcome());
        }
        const auto database = open();
        REQUIRE(database);
        SqliteHistoryStore history(**database);
        const auto waiting = history.undelivered().value();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().at, demo::at(40));
        QCOMPARE(history.alerts(u"old"_s, {}).value().last().why, Why::Empty);
        const auto state = SqliteAccountStore(**database).load().value().first();
        QCOMPARE(state.balances.first().supply, (Episode{Level::Critical, Level::Critical, demo::at(40)}));
        QVERIFY(state.bearsOut(waiting.first()));
    }
};

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_migrations.moc"
