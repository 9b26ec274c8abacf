// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <map>
#include <memory>

class Connection;

/// A statement that was run, before its first row. When it goes it is kept to be run again, since SQLite takes longer to read most
/// statements than to run them. The connection must outlive it.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    bool next() { return m_query.next(); } ///< false after the last row, and when there is a lastError()
    QVariant value(int column) const { return m_query.value(column); }
    QString columnName(int column) const { return m_query.record().fieldName(column); }
    QVariant lastInsertId() const { return m_query.lastInsertId(); }
    QSqlError lastError() const { return m_query.lastError(); }

private:
    friend class Connection;
    Statement(Connection &connection, const QString &sql, QSqlQuery query);

    Connection *m_connection; ///< null when it was moved from
    QString m_sql;
    QSqlQuery m_query;
};

/// One open SQLite file, closed and forgotten by Qt when this goes. For the thread that opened it.
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Opens what is there; makes a file only in mode ReadWrite. Waits at most two seconds for another process' lock.
    static Outcome<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    /// An empty database in memory.
    static Outcome<std::unique_ptr<Connection>> openInMemory();

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// Runs one statement with its values in the order of its question marks. A null QString is an empty text here,
    /// an invalid QVariant is NULL.
    Outcome<Statement> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row.
    Outcome<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// What went wrong, with the file and SQLite's own words only, never a value. BadData when the file is damaged, Busy when
    /// another process holds it, else Storage.
    Problem problemOf(const QSqlError &error) const;

private:
    friend class Statement;
    Connection(const QString &path, const QString &options);
    void keep(const QString &sql, QSqlQuery query);

    const QString m_path;
    const QString m_name;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_prepared; ///< those at rest
};
