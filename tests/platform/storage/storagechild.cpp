// SPDX-License-Identifier: GPL-3.0-or-later
// A process for the tests to kill. Ends by itself after a while.
#include "storage/atomicwrite.h"
#include "storage/database.h"
#include "storage/sqliteaccountstore.h"
#include "storage/sqlitehistorystore.h"
#include "storage/writelock.h"
#include "storedemo.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void say(const char *word, qint64 number)
{
    std::printf("%s %lld\n", word, static_cast<long long>(number));
    std::fflush(stdout);
}

/// Settles one reading with one alert after another, and says each number once it is stored.
int settle(const QString &path, const QString &id)
{
    const auto database = Database::open(path, Database::Access::ReadWrite, demo::at(0));
    if (!database)
        return 1;
    SqliteAccountStore accounts(**database);
    SqliteHistoryStore history(**database);
    for (auto left = 10; !accounts.save(demo::fullAccount(id)); --left) { // another writer may keep it busy
        if (left == 0)
            return 1;
    }
    const auto begin = history.samples(id, {}, {})->size();
    say("ready", begin);
    for (auto i = begin; i < begin + 20000; ++i) {
        const auto state = demo::stateWith(id, u"credits"_s, Amount(i), demo::at(i));
        auto settled = history.settle(state, {demo::alertOf(id, Level::Low)}, demo::at(9));
        while (!settled && settled.error().kind == Problem::Kind::Busy)
            settled = history.settle(state, {demo::alertOf(id, Level::Low)}, demo::at(9));
        if (!settled)
            return 1;
        say("stored", i + 1);
    }
    return 0;
}

int hold(const QString &path)
{
    WriteLock lock(path);
    if (!lock.take(std::chrono::milliseconds(0)))
        return 1;
    say("held", QCoreApplication::applicationPid());
    QThread::sleep(30);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    if (arguments.size() < 3)
        return 64;
    if (arguments[1] == u"settle")
        return settle(arguments[2], arguments.value(3, u"ocean"_s));
    if (arguments[1] == u"hold")
        return hold(arguments[2]);
    if (arguments[1] == u"open")
        return Database::open(arguments[2], Database::Access::ReadWrite, demo::at(0)) ? 0 : 1;
    if (arguments[1] == u"write")
        return atomicWrite(arguments[2], QByteArray(50000, 'n')) ? 0 : 1;
    return 64;
}
