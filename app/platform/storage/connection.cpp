// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/rescode.html: the low byte of an extended code
constexpr int Busy = 5;
constexpr int Locked = 6;
constexpr int Corrupt = 11;
constexpr int NotADatabase = 26;

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

Outcome<std::unique_ptr<Connection>> nothingThere(const QString &path, const QString &why)
{
    return refuse(Problem::Kind::Storage, u"The database cannot be opened: %1"_s.arg(why), path);
}

} // namespace

Connection::Connection(const QString &path, const QString &options)
    : m_path(path), m_name(u"plimsoll-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_ENABLE_REGEXP=0"_s + options);
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Outcome<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    std::unique_ptr<Connection> connection(
        new Connection(path, mode == Mode::ReadOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    if (!connection->m_database.isValid())
        return nothingThere(path, u"Qt's SQLite driver is not installed"_s);
    if (!connection->m_database.open())
        return nothingThere(path, connection->m_database.lastError().databaseText());
    return connection;
}

Outcome<std::unique_ptr<Connection>> Connection::openInMemory()
{
    return open(u":memory:"_s, Mode::ReadWrite);
}

Outcome<QSqlQuery> Connection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(problemOf(query.lastError()));
    for (const auto &value : values) {
        const auto isNullText = value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull();
        query.addBindValue(isNullText ? QVariant(u""_s) : value);
    }
    if (!query.exec())
        return tl::unexpected(problemOf(query.lastError()));
    return query;
}

Outcome<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    return run(sql, values).and_then([this](QSqlQuery query) -> Outcome<QVariant> {
        if (query.next())
            return query.value(0);
        if (query.lastError().isValid())
            return tl::unexpected(problemOf(query.lastError()));
        return QVariant();
    });
}

Problem Connection::problemOf(const QSqlError &error) const
{
    const auto says = u"%1: %2"_s;
    switch (primaryCode(error)) {
    case Corrupt:
    case NotADatabase:
        return {Problem::Kind::BadData, says.arg(u"The database is damaged"_s, error.databaseText()), m_path};
    case Busy:
    case Locked:
        return {Problem::Kind::Busy, u"Another program keeps the database busy"_s, m_path, u"Try again"_s};
    default:
        return {Problem::Kind::Storage, says.arg(u"The database could not be used"_s, error.databaseText()), m_path};
    }
}
