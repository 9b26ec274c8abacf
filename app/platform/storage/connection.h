// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

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
    Outcome<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row.
    Outcome<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// What went wrong, with the file and SQLite's own words only, never a value. BadData when the file is damaged, Busy when
    /// another process holds it, else Storage.
    Problem problemOf(const QSqlError &error) const;

private:
    Connection(const QString &path, const QString &options);

    const QString m_path;
    const QString m_name;
    QSqlDatabase m_database;
};
