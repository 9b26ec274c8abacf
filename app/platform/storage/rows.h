// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertpolicy.h"
#include "failure.h"
#include "storage/connection.h"

#include <QDateTime>
#include <QSqlError>
#include <QUuid>

/// Reads one row, column after column from the left. The first value that is not understood becomes the problem;
/// nothing is guessed in its place.
class Row
{
public:
    Row(const Statement &query, const QString &table) : m_query(query), m_table(table) {}

    QString text();
    qint64 number();
    std::optional<qint64> optionalNumber();
    std::optional<int> optionalInt();
    bool flag();
    QDateTime time(); ///< null for NULL
    std::optional<std::chrono::seconds> span();
    Amount amount();
    std::optional<Amount> optionalAmount();
    std::optional<Threshold> threshold();
    QUuid uuid();
    /// A value that has a name, as \a read(QStringView) finds it.
    template<typename Read>
    auto named(Read read)
    {
        const auto value = take();
        const auto found = read(value.toString());
        return orProblem(found, value);
    }
    /// The same for a value that may be NULL.
    template<typename Read>
    auto optionalNamed(Read read) -> decltype(read(QStringView()))
    {
        const auto value = take();
        if (value.isNull())
            return {};
        return orProblem(read(value.toString()), value);
    }
    QList<double> numbers(); ///< as column(const QList<double> &)
    Runway runway();         ///< as runwayColumns()
    Balance balance();       ///< as balanceColumns(); without parts

    /// What could not be read: "balance.level: 'lo'".
    const std::optional<Problem> &problem() const { return m_problem; }

private:
    QVariant take() { return m_query.value(m_column++); }
    /// \a found, or a default value and a problem with the column last taken.
    template<typename T>
    T orProblem(const std::optional<T> &found, const QVariant &value)
    {
        if (!found)
            report(value);
        return found.value_or(T());
    }
    void report(const QVariant &value);

    const Statement &m_query;
    const QString m_table;
    int m_column = 0;
    std::optional<Problem> m_problem;
};

/// All rows of a query on one table, each made into a value by \a read(Row &).
template<typename Read>
auto rowsOf(Connection &connection, const QString &table, const QString &sql, const QVariantList &values, Read read)
    -> Outcome<QList<std::invoke_result_t<Read, Row &>>>
{
    auto query = connection.run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    QList<std::invoke_result_t<Read, Row &>> found;
    while (query->next()) {
        Row row(*query, table);
        found.append(read(row));
        if (row.problem())
            return tl::unexpected(*row.problem());
    }
    if (query->lastError().isValid())
        return tl::unexpected(connection.problemOf(query->lastError()));
    return found;
}

/// How values are written, so that a Row reads them back equal. None is NULL.
QVariant column(const QDateTime &time);
QVariant column(const std::optional<Amount> &amount);
QVariant column(const std::optional<Threshold> &threshold);
QVariant column(const std::optional<int> &number);
QVariant column(const std::optional<std::chrono::seconds> &span);
/// In one text: "5.25 inf".
QVariant column(const QList<double> &numbers);

/// "?, ?, ?"
QString questionMarks(qsizetype count);

/// "runway, per_day, empty_from, empty_to"
QString runwayColumns();
QVariantList columnsOf(const Runway &runway);

/// The first second from \a since on; null is the beginning of all.
qint64 earliest(const QDateTime &since);

/// "key, label, unit, amount, ceiling, used, expires_at, resets_at, note"
QString balanceColumns();
QVariantList columnsOf(const Balance &balance);
