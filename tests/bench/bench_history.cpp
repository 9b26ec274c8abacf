// SPDX-License-Identifier: GPL-3.0-or-later
// A history of ten million samples: 50 accounts of 4 balances, a year of 50 000 samples each. The yardstick is SQLite itself:
// one look at every amount of that series in the same run. Makes a database of about 300 MB in the temporary folder.
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"
#include "storedemo.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int Accounts = 50;
constexpr int BalancesEach = 4;
constexpr int SamplesEach = 50'000;
constexpr qint64 Day = 24 * 3600;
constexpr qint64 Year = 365 * Day;
constexpr qint64 Every = Year / SamplesEach;

QDateTime now()
{
    return demo::at(0);
}

template<typename Value>
Value required(Outcome<Value> outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().what));
    if constexpr (!std::is_void_v<Value>)
        return std::move(*outcome);
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The median of several, the first of which has warmed the cache.
double usual(const std::function<void()> &work, int times = 15)
{
    work();
    QList<double> all;
    for (int i = 0; i < times; ++i)
        all.append(millisecondsOf(work));
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

double yardstick = 0;

void report(const char *what, double ours)
{
    std::printf("%-52s %10.3f ms   ratio %9.4f\n", what, ours, ours / yardstick);
    std::fflush(stdout);
}

QString accountName(int i)
{
    return u"account-%1"_s.arg(i);
}

AccountState stateOf(int account, qint64 at, int amount)
{
    AccountState state{.account = demo::fullAccount(accountName(account)), .readAt = demo::at(at)};
    for (int i = 0; i < BalancesEach; ++i)
        state.balances.append({.balance = {.key = QString::number(i), .label = u"Credits"_s, .unit = u"credits"_s, .amount = Amount(amount)}});
    return state;
}

/// Draining with noise, topped up ten times.
void fill(Database &database)
{
    auto &sql = database.connection();
    SqliteAccountStore accounts(database);
    (void)required(sql.run(u"PRAGMA synchronous = OFF"_s));
    for (int i = 0; i < Accounts; ++i) {
        required(accounts.save(demo::fullAccount(accountName(i))));
        (void)required(sql.run(u"BEGIN"_s));
        for (int j = 0; j < BalancesEach; ++j) {
            const auto series = i * BalancesEach + j + 1;
            (void)required(sql.run(u"INSERT INTO series (id, account, key) VALUES (?, ?, ?)"_s, {series, accountName(i), QString::number(j)}));
            (void)required(sql.run(u"INSERT INTO sample WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                                   "SELECT ?, ? + i * ?, printf('%.2f', 25000 - i % 5000 * 5 - abs(random() % 500) / 100.0) FROM n"_s,
                                   {SamplesEach - 1, series, now().toSecsSinceEpoch() - Every * (SamplesEach - 1), Every}));
        }
        (void)required(sql.run(u"COMMIT"_s));
    }
    (void)required(sql.run(u"PRAGMA synchronous = FULL"_s));
}

void measureReading(Database &database, SqliteHistoryStore &history, const char *when)
{
    const auto course = [&](qint64 span, int most) {
        return usual([&] { (void)required(history.course(accountName(7), u"2"_s, now().addSecs(-span), now(), most)); });
    };
    std::printf("%s\n", when);
    const auto scan = u"SELECT count(*), max(at), max(CAST(amount AS REAL)) FROM sample WHERE series = ?"_s;
    yardstick = yardstick > 0 ? yardstick : usual([&] { (void)required(database.connection().value(scan, {7 * BalancesEach + 3})); });
    report("yardstick: one scan of a series", yardstick);
    report("every row of that series, handed over", usual([&] {
               auto query = required(database.connection().run(u"SELECT at, amount FROM sample WHERE series = ?"_s, {7 * BalancesEach + 3}));
               while (query.next())
                   (void)(query.value(0).toLongLong() + query.value(1).toString().size());
           }));
    report("course: a year in 1000 points", course(Year, 1000));
    report("course: 90 days in 1000 points", course(90 * Day, 1000));
    report("course: a day in 1000 points", course(Day, 1000));
    report("course: 28 days in 112 points (forecast)", course(28 * Day, 112));
    report("course: 14 days in 60 points (sparkline)", course(14 * Day, 60));
    report("samples: 30 days of one balance",
           usual([&] { (void)required(history.samples(accountName(7), u"2"_s, now().addDays(-30))); }));
    report("samples: 30 days of an account",
           usual([&] { (void)required(history.samples(accountName(7), {}, now().addDays(-30))); }));
}

void measureWriting(SqliteHistoryStore &history)
{
    qint64 at = 0;
    report("settle: four balances that changed", usual([&] {
               ++at;
               (void)required(history.settle(stateOf(7, at, int(at)), {}, now()));
           }));
    report("settle: four balances that did not", usual([&] { (void)required(history.settle(stateOf(7, at, int(at)), {}, now())); }));
    report("forgetBefore: nothing is so old", usual([&] { required(history.forgetBefore(now().addDays(-400))); }));
    report("forgetBefore: a day of every series", millisecondsOf([&] { required(history.forgetBefore(now().addDays(-364))); }));
}

void measureThinning(SqliteHistoryStore &history)
{
    int calls = 0;
    QList<double> took;
    for (auto isMore = true; isMore; ++calls)
        took.append(millisecondsOf([&] { isMore = required(history.thinBefore(now().addDays(-90))); }));
    std::sort(took.begin(), took.end());
    std::printf("%d calls of thinBefore for nine months\n", calls);
    report("thinBefore: the usual call", took[calls / 2]);
    report("thinBefore: one call in a hundred", took[calls * 99 / 100]);
    report("thinBefore: the longest call", took.last());
    report("thinBefore: nothing to do", usual([&] { (void)required(history.thinBefore(now().addDays(-90))); }));
    double longest = 0;
    for (auto isMore = true; isMore;)
        longest = std::max(longest, millisecondsOf([&] { isMore = required(history.thinBefore(now().addDays(-89))); }));
    report("thinBefore: the longest call of the next day", longest);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"plimsoll.db"_s);
    const auto open = [&] { return std::move(required(Database::open(path, Database::Access::ReadWrite, now()))); };
    {
        const auto database = open();
        std::printf("filled in %.0f ms\n", millisecondsOf([&] { fill(*database); }));
    }
    std::unique_ptr<Database> database;
    const auto opening = millisecondsOf([&] { database = open(); });
    SqliteHistoryStore history(*database);
    measureReading(*database, history, "ten million samples");
    measureWriting(history);
    report("open: every page looked at", opening);
    std::printf("%.0f MB\n", double(QFileInfo(path).size()) / 1e6);
    measureThinning(history);
    measureReading(*database, history, "thinned");
    report("forgetBefore: all that is left", millisecondsOf([&] { required(history.forgetBefore(now().addDays(1))); }));
    return 0;
}
