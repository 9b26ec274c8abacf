// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasefile.h"

#include "storage/connection.h"
#include "storage/fileerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qsizetype HeaderSize = 100;
constexpr qsizetype VersionAt = 60;
constexpr qsizetype ApplicationAt = 68;

tl::unexpected<Problem> tooNew(const QString &path)
{
    return refuse(Problem::Kind::BadData, u"The database was written by a newer version of Plimsoll"_s, path,
                  u"Update Plimsoll; nothing in the file was changed"_s);
}

qint64 sizeOf(const QString &path)
{
    return QFileInfo(path).size(); // 0 when there is none
}

Outcome<QByteArray> readHeader(const QString &path)
{
    const auto why = [&](const QString &what) { return refuse(Problem::Kind::Storage, what, path); };
    if (QFileInfo(path).isDir())
        return why(u"The database cannot be opened: it is a folder"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return why(u"The database cannot be read: %1"_s.arg(reasonOf(file)));
    const auto header = file.read(HeaderSize);
    if (file.error() != QFileDevice::NoError)
        return why(u"The database cannot be read: %1"_s.arg(reasonOf(file)));
    return header;
}

Outcome<Condition> judgeHeader(const QByteArray &header, const QString &path, int newest)
{
    if (header.size() < HeaderSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Condition::Damaged;
    if (qFromBigEndian<quint32>(header.constData() + ApplicationAt) != ApplicationId)
        return refuse(Problem::Kind::BadData, u"This is a database of another program"_s, path,
                      u"Move it away, or choose another profile folder"_s);
    if (qFromBigEndian<qint32>(header.constData() + VersionAt) > newest)
        return tooNew(path);
    return Condition::Sound;
}

/// What only SQLite can tell: the version when the latest commit is still in the side file, and whether all pages are whole.
/// Read only, so that closing does not move the side file's pages into a file that must be left alone.
Outcome<Condition> askSqlite(const QString &path, int newest)
{
    const auto mustRollBack = sizeOf(path + u"-journal"_s) > 0;
    const auto connection =
        Connection::open(path, mustRollBack ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto version = (*connection)->value(u"PRAGMA user_version"_s);
    if (version && version->toInt() > newest)
        return tooNew(path);
    if (version && version->toInt() < 0)
        return Condition::Damaged;
    const auto check = version.and_then([&](const QVariant &) { return (*connection)->value(u"PRAGMA quick_check(1)"_s); });
    if (!check && check.error().kind != Problem::Kind::BadData)
        return tl::unexpected(check.error());
    return check && check->toString() == "ok"_L1 ? Condition::Sound : Condition::Damaged;
}

constexpr auto Unfinished = ".unfinished"_L1;

/// Renames \a from, if it is there.
Outcome<> move(const QString &from, const QString &to, const QString &database)
{
    QFile file(from);
    if (!file.exists() || file.rename(to))
        return {};
    return refuse(Problem::Kind::Storage, u"The database is damaged and could not be set aside: %1"_s.arg(reasonOf(file)), database);
}

Outcome<> moveSides(const QString &path, const QString &aside)
{
    Outcome<> moved;
    for (const auto &side : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        moved = moved.and_then([&] { return move(path + side, aside + side, path); });
    return moved;
}

} // namespace

Outcome<Condition> examine(const QString &path, int newest)
{
    const auto hasOrphan = sizeOf(path + u"-wal"_s) > 0; // pages of a database that is gone: SQLite would delete them
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return hasOrphan ? Condition::Damaged : Condition::Missing;
    const auto header = readHeader(path);
    if (!header)
        return tl::unexpected(header.error());
    if (header->isEmpty())
        return hasOrphan ? Condition::Damaged : Condition::Missing;
    const auto byHeader = judgeHeader(*header, path, newest);
    if (!byHeader || *byHeader == Condition::Damaged)
        return byHeader;
    return askSqlite(path, newest);
}

Outcome<QString> setAside(const QString &path, const QDateTime &now)
{
    const auto stem = path.endsWith(".db"_L1) ? path.chopped(3) : path;
    const auto stamp = now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    auto aside = u"%1.corrupt-%2.db"_s.arg(stem, stamp);
    for (int i = 2; QFileInfo::exists(aside) || QFileInfo::exists(aside + u"-wal"_s); ++i)
        aside = u"%1.corrupt-%2-%3.db"_s.arg(stem, stamp).arg(i);
    return move(path, aside + Unfinished, path)
        .and_then([&] { return moveSides(path, aside); })
        .and_then([&] { return move(aside + Unfinished, aside, path); })
        .map([&] { return aside; });
}

Outcome<QString> finishSettingAside(const QString &path)
{
    const QFileInfo info(path);
    const auto name = info.fileName().endsWith(".db"_L1) ? info.fileName().chopped(3) : info.fileName();
    QString aside;
    for (const auto &left : info.dir().entryList({name + u".corrupt-*"_s + Unfinished}, QDir::Files | QDir::Hidden)) {
        aside = info.dir().filePath(left.chopped(Unfinished.size()));
        const auto sides = info.exists() ? Outcome<>() : moveSides(path, aside); // else they are of the one that is there
        if (const auto done = sides.and_then([&] { return move(aside + Unfinished, aside, path); }); !done)
            return tl::unexpected(done.error());
    }
    return aside;
}
