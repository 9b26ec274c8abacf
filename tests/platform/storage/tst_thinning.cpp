// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"
#include "storedemo.h"
#include "testresult.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 24 * 3600;
constexpr auto Id = "ocean"_L1;
constexpr auto Key = "credits"_L1;

} // namespace

/// How the real store goes about it; what comes out is part of the port's contract.
class tst_Thinning : public QObject
{
    Q_OBJECT
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqliteHistoryStore> m_store;

    QDateTime midnight(qint64 day) const { return QDateTime(demo::at(0).date().addDays(day), QTime(0, 0), Qt::UTC); }
    Connection &sql() { return m_database->connection(); }
    qint64 samples() { return sql().value(u"SELECT count(*) FROM sample"_s)->toLongLong(); }
    qint64 changes() { return sql().value(u"SELECT total_changes()"_s)->toLongLong(); }
    Series zigzag(qint64 days, int eachDay) const
    {
        Series past;
        for (qint64 i = 0; i < days * eachDay; ++i)
            past.append({midnight(0).addSecs(i * Day / eachDay), Amount(i % 7 * 10 + i % 3)});
        return past;
    }
    int thin(const QDateTime &before)
    {
        int calls = 1;
        while (m_store->thinBefore(before).value())
            ++calls;
        return calls;
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::move(Database::openInMemory().value());
        m_store = std::make_unique<SqliteHistoryStore>(*m_database);
        REQUIRE(SqliteAccountStore(*m_database).save(demo::fullAccount(Id)));
    }

    void doesALittleAtATime()
    {
        for (int i = 0; i < 4; ++i)
            REQUIRE(m_store->record(Id, QString::number(i), zigzag(60, 144)));
        const auto all = samples();
        REQUIRE(m_store->thinBefore(midnight(60)));
        QVERIFY(samples() < all);
        QVERIFY2(all - samples() <= 5'000, qPrintable(QString::number(all - samples())));
        QVERIFY(thin(midnight(60)) >= int(all / 5'000));
        QCOMPARE(samples(), 4 * 60 * 3);
    }

    void oneDayOfVeryManyIsDoneAtOnce()
    {
        REQUIRE(m_store->record(Id, Key, zigzag(3, 14'400)));
        QVERIFY(thin(midnight(3)) <= 4);
        QCOMPARE(samples(), 9);
    }

    void readsNothingThatIsThin()
    {
        REQUIRE(m_store->record(Id, Key, zigzag(60, 20)));
        thin(midnight(60));
        const auto before = changes();
        // Were it read, the trap would go off.
        REQUIRE(sql().run(u"ALTER TABLE sample RENAME TO sample_elsewhere"_s));
        QCOMPARE(m_store->thinBefore(midnight(60)).value(), false);
        QCOMPARE(m_store->thinBefore(midnight(30)).value(), false);
        QCOMPARE(changes(), before);
        QVERIFY(!m_store->thinBefore(midnight(61)));
    }

    void goesOnWhereItStopped()
    {
        REQUIRE(m_store->record(Id, Key, zigzag(10, 20)));
        QCOMPARE(thin(midnight(5)), 1);
        QCOMPARE(samples(), 5 * 3 + 5 * 20);
        QCOMPARE(thin(midnight(10)), 1);
        QCOMPARE(samples(), 10 * 3);
    }

    void whatJoinsLateIsThinnedToo()
    {
        REQUIRE(m_store->record(Id, Key, zigzag(10, 20)));
        thin(midnight(10));
        REQUIRE(m_store->record(Id, Key, zigzag(2, 24)));
        QVERIFY(samples() > 10 * 3);
        thin(midnight(10));
        QCOMPARE(samples(), 10 * 3);
        for (int i = 0; i < 5; ++i) // as from a clock that was set back
            REQUIRE(m_store->settle(demo::stateWith(Id, Key, Amount(30 + i % 2), midnight(4).addSecs(100 + i)), {}, demo::at(9)));
        QVERIFY(samples() > 10 * 3);
        thin(midnight(10));
        QCOMPARE(samples(), 10 * 3);
    }

    void daysWithoutSamplesAreNothingToKeep()
    {
        for (const auto day : {0, 1, 5, 20}) {
            Series past;
            for (int i = 0; i < 24; ++i)
                past.append({midnight(day).addSecs(i * 3600), Amount(i * 7 % 24)});
            REQUIRE(m_store->record(Id, Key, past));
        }
        QCOMPARE(thin(midnight(30)), 1);
        QCOMPARE(samples(), 4 * 3);
    }

    void aSampleOfLongAgoDoesNoHarm()
    {
        REQUIRE(m_store->record(Id, Key, Series{{QDateTime::fromSecsSinceEpoch(-5 * Day - 7, Qt::UTC), Amount(1)}} + zigzag(3, 20)));
        QCOMPARE(thin(midnight(3)), 1);
        QCOMPARE(samples(), 1 + 3 * 3);
    }

    void allOrNothing()
    {
        REQUIRE(m_store->record(Id, Key, zigzag(10, 20)));
        REQUIRE(sql().run(u"CREATE TEMP TRIGGER fails BEFORE UPDATE ON series BEGIN SELECT RAISE(ABORT, 'no room'); END"_s));
        const auto thinned = m_store->thinBefore(midnight(10));
        QVERIFY(!thinned);
        QCOMPARE(thinned.error().kind, Problem::Kind::Storage);
        QCOMPARE(samples(), 200);
        REQUIRE(sql().run(u"DROP TRIGGER fails"_s));
        thin(midnight(10));
        QCOMPARE(samples(), 30);
    }

    void aDailyCourseIsTheSameBeforeAndAfter()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 20; ++round) {
            init();
            Series past;
            for (qint64 at = 0; at < 20 * Day; at += 1 + random.bounded(6000))
                past.append({midnight(0).addSecs(at), Amount(random.bounded(50))});
            REQUIRE(m_store->record(Id, Key, past));
            const auto course = [&] { // twenty stretches of a day
                return m_store->course(Id, Key, midnight(0), midnight(20).addSecs(-1), 60).value();
            };
            const auto before = course();
            thin(midnight(20));
            QCOMPARE(course(), before);
            QCOMPARE(samples(), before.size());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Thinning)
#include "tst_thinning.moc"
