// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"
#include "storedemo.h"
#include "testresult.h"

#include <QRandomGenerator>

#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Id = "ocean"_L1;
constexpr auto Key = "credits"_L1;

/// The port's contract in the plainest words. Of equal ones the first is the highest, and the lowest.
Series plainCourse(const Series &all, qint64 from, qint64 to, int most)
{
    Series before, within;
    for (const auto &point : all) {
        const auto at = point.at.toSecsSinceEpoch();
        if (at < from)
            before = {point};
        else if (at <= to)
            within.append(point);
    }
    if (within.size() <= most)
        return before + within;
    const auto width = (to - from) / std::max(1, most / 3) + 1;
    QMap<qint64, Series> stretches;
    for (const auto &point : within)
        stretches[(point.at.toSecsSinceEpoch() - from) / width].append(point);
    const auto isLess = [](const Point &a, const Point &b) { return a.amount < b.amount; };
    std::set<QDateTime> kept;
    for (const auto &stretch : stretches) {
        kept.insert(std::max_element(stretch.begin(), stretch.end(), isLess)->at);
        kept.insert(std::min_element(stretch.begin(), stretch.end(), isLess)->at);
        kept.insert(stretch.last().at);
    }
    within.removeIf([&](const Point &point) { return !kept.contains(point.at); });
    return before + within;
}

} // namespace

class tst_Samples : public QObject
{
    Q_OBJECT
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqliteHistoryStore> m_store;

private Q_SLOTS:
    void init()
    {
        m_database = std::move(Database::openInMemory().value());
        m_store = std::make_unique<SqliteHistoryStore>(*m_database);
        REQUIRE(SqliteAccountStore(*m_database).save(demo::fullAccount(Id)));
    }

    void aCourseIsWhatThePlainWordsSay()
    {
        QRandomGenerator random(20261122);
        for (int round = 0; round < 60; ++round) {
            init();
            Series past;
            qint64 at = -1000;
            const auto kinds = 1 << random.bounded(1, 16); // few: many are equal
            for (int i = 0; i < 400; ++i) {
                at += 1 + random.bounded(random.bounded(10) == 0 ? 50'000 : 600);
                past.append({demo::at(at), *Amount::fromString(QString::number((random.bounded(kinds) - 3) / 4.0))});
            }
            REQUIRE(m_store->record(Id, Key, past));
            REQUIRE(m_store->record(Id, u"other"_s, {{demo::at(50), Amount(1'000'000)}, {demo::at(60), Amount(-9)}}));
            for (int i = 0; i < 20; ++i) {
                const auto from = demo::at(random.bounded(int(at))).toSecsSinceEpoch();
                const auto to = from + random.bounded(int(at));
                const auto most = random.bounded(500);
                const auto course = m_store->course(Id, Key, QDateTime::fromSecsSinceEpoch(from, Qt::UTC),
                                                    QDateTime::fromSecsSinceEpoch(to, Qt::UTC), most);
                REQUIRE(course);
                QCOMPARE(*course, plainCourse(past, from, to, most));
            }
        }
    }

    void aCourseBackwardsIsEmpty()
    {
        REQUIRE(m_store->record(Id, Key, {{demo::at(50), Amount(1)}, {demo::at(60), Amount(2)}}));
        QCOMPARE(m_store->course(Id, Key, demo::at(40), demo::at(30), 0).value(), Series());
    }
};

QTEST_GUILESS_MAIN(tst_Samples)
#include "tst_samples.moc"
