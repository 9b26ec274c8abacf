// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/rescode.html: the low byte of an extended code
constexpr int Busy = 5;
constexpr int Locked = 6;
constexpr int Corrupt = 11;
constexpr int NotADatabase = 26;

constexpr size_t MostPrepared = 100; ///< more than are said alike again and again

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

Outcome<std::unique_ptr<Connection>> nothingThere(const QString &path, const QString &why)
{
    return refuse(Problem::Kind::Storage, u"The database cannot be opened: %1"_s.arg(why), path);
}

} // namespace

Statement::Statement(Connection &connection, const QString &sql, QSqlQuery query)
    : m_connection(&connection), m_sql(sql), m_query(std::move(query))
{}

Statement::Statement(Statement &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_sql(std::move(other.m_sql)), m_query(std::move(other.m_query))
{}

Statement::~Statement()
{
    if (m_connection)
        m_connection->keep(m_sql, std::move(m_query));
}

Connection::Connection(const QString &path, const QString &options)
    : m_path(path), m_name(u"plimsoll-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_ENABLE_REGEXP=0"_s + options);
}

Connection::~Connection()
{
    m_prepared.clear();
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

Outcome<Statement> Connection::run(const QString &sql, const QVariantList &values)
{
    auto known = m_prepared.extract(sql);
    auto query = known ? std::move(known.mapped()) : QSqlQuery(m_database);
    query.setForwardOnly(true);
    if (!known && !query.prepare(sql))
        return tl::unexpected(problemOf(query.lastError()));
    for (const auto &value : values) {
        const auto isNullText = value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull();
        query.addBindValue(isNullText ? QVariant(u""_s) : value);
    }
    if (!query.exec())
        return tl::unexpected(problemOf(query.lastError()));
    return Statement(*this, sql, std::move(query));
}

void Connection::keep(const QString &sql, QSqlQuery query)
{
    query.finish();
    if (m_prepared.size() >= MostPrepared)
        m_prepared.clear();
    m_prepared.insert_or_assign(sql, std::move(query));
}

Outcome<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    return run(sql, values).and_then([this](Statement query) -> Outcome<QVariant> {
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
