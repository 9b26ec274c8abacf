// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/batch.h"
#include "storage/databasefile.h"
#include "storage/durable.h"
#include "storage/fileerror.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

using Opened = Outcome<std::unique_ptr<Connection>>;
constexpr auto OnlyOurs = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// An empty file that nobody else may read, in the place of what an earlier attempt left.
Outcome<> makeEmpty(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + u"-journal"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, OnlyOurs))
        return refuse(Problem::Kind::Storage, u"Could not be created: %1"_s.arg(reasonOf(file)), path);
    return {};
}

Outcome<> fill(const QString &path, const Migrations &migrations)
{
    return Connection::open(path, Connection::Mode::ReadWrite).and_then([&](const auto &connection) {
        return connection->run(u"PRAGMA application_id = %1"_s.arg(ApplicationId)).and_then([&](const Statement &) {
            return migrate(*connection, 0, migrations);
        });
    });
}

/// Appears under its name only when it is complete.
Outcome<> create(const QString &path, const Migrations &migrations)
{
    const auto unfinished = path + u".new"_s;
    return makeEmpty(unfinished)
        .and_then([&] { return fill(unfinished, migrations); })
        .and_then([&] { return syncToDisk(unfinished); })
        .and_then([&] { return replaceFile(unfinished, path); });
}

Outcome<> backUp(Connection &connection, const QString &path, int version)
{
    const auto stem = path.endsWith(".db"_L1) ? path.chopped(3) : path;
    const auto backup = u"%1.backup-v%2.db"_s.arg(stem).arg(version);
    const auto unfinished = backup + u".new"_s;
    return makeEmpty(unfinished)
        .and_then([&] { return connection.run(u"VACUUM INTO ?"_s, {unfinished}); })
        .and_then([&](const Statement &) { return syncToDisk(unfinished); })
        .and_then([&] { return replaceFile(unfinished, backup); });
}

Outcome<int> versionOf(Connection &connection)
{
    return connection.value(u"PRAGMA user_version"_s).map([](const QVariant &version) { return version.toInt(); });
}

Outcome<> bringUpToDate(Connection &connection, const QString &path, const Migrations &migrations)
{
    const auto version = versionOf(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == migrations.size())
        return {};
    return backUp(connection, path, *version).and_then([&] { return migrate(connection, *version, migrations); });
}

Opened openToWrite(const QString &path, const Migrations &migrations)
{
    QFile::setPermissions(path, OnlyOurs);
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return connection;
    Batch settings(**connection);
    settings.run(u"PRAGMA journal_mode = WAL"_s);  // readers are not kept waiting; stays off where a disk cannot do it
    settings.run(u"PRAGMA synchronous = FULL"_s);  // an alert that was settled survives a power cut
    settings.run(u"PRAGMA foreign_keys = ON"_s);
    const auto ready =
        settings.outcome().and_then([&] { return bringUpToDate(**connection, path, migrations); });
    return ready ? std::move(connection) : Opened(tl::unexpected(ready.error()));
}

Opened openToRead(const QString &path, const Migrations &migrations, Condition condition)
{
    if (condition == Condition::Damaged)
        return refuse(Problem::Kind::BadData, u"The database is damaged"_s, path,
                      u"Start Plimsoll: it keeps the file under another name and begins a new one"_s);
    auto connection = condition == Condition::Missing ? Connection::openInMemory()
                                                      : Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return connection;
    const auto ready = condition == Condition::Missing ? migrate(**connection, 0, migrations) : Outcome<>();
    const auto version = ready.and_then([&] { return versionOf(**connection); });
    if (!version)
        return tl::unexpected(version.error());
    if (*version != migrations.size())
        return refuse(Problem::Kind::BadData, u"The database was written by an older version of Plimsoll"_s, path,
                      u"Start Plimsoll once: it brings the database up to date"_s);
    if (const auto bound = (*connection)->run(u"PRAGMA query_only = ON"_s); !bound)
        return tl::unexpected(bound.error());
    return connection;
}

} // namespace

Database::Database(std::unique_ptr<Connection> connection, const QString &setAside)
    : m_connection(std::move(connection)), m_setAside(setAside)
{}

Outcome<std::unique_ptr<Database>> Database::open(const QString &path, Access access, const QDateTime &now,
                                                  const Migrations &migrations)
{
    const auto finished = access == Access::ReadWrite ? finishSettingAside(path) : QString();
    if (!finished)
        return tl::unexpected(finished.error());
    const auto condition = examine(path, int(migrations.size()));
    if (!condition)
        return tl::unexpected(condition.error());
    const auto opened = [](QString aside) {
        return [aside](std::unique_ptr<Connection> connection) {
            return std::unique_ptr<Database>(new Database(std::move(connection), aside));
        };
    };
    if (access == Access::ReadOnly)
        return openToRead(path, migrations, *condition).map(opened({}));

    auto aside = *finished;
    if (*condition == Condition::Damaged) {
        const auto moved = ::setAside(path, now);
        if (!moved)
            return tl::unexpected(moved.error());
        aside = *moved;
    }
    const auto made = *condition == Condition::Sound ? Outcome<>() : create(path, migrations);
    return made.and_then([&] { return openToWrite(path, migrations); }).map(opened(aside));
}

Outcome<std::unique_ptr<Database>> Database::openInMemory(const Migrations &migrations)
{
    auto connection = Connection::openInMemory();
    if (!connection)
        return tl::unexpected(connection.error());
    const auto ready = (*connection)->run(u"PRAGMA foreign_keys = ON"_s).and_then([&](const Statement &) {
        return migrate(**connection, 0, migrations);
    });
    if (!ready)
        return tl::unexpected(ready.error());
    return std::unique_ptr<Database>(new Database(std::move(*connection), {}));
}
