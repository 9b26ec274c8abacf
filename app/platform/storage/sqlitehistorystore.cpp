// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitehistorystore.h"

#include "storage/batch.h"
#include "storage/database.h"
#include "storage/rows.h"
#include "storage/transaction.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SecondsOfDay = 24 * 3600;

QString questionMarks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

void writeRefresh(Batch &batch, const AccountState &state)
{
    const auto &refresh = state.refresh;
    const auto failure = refresh.failure.value_or(Failure());
    const auto kind = refresh.failure ? QVariant(kindName(failure.kind)) : QVariant();
    const auto status = failure.httpStatus ? QVariant(*failure.httpStatus) : QVariant();
    batch.run(u"INSERT OR REPLACE INTO refresh_state (account, read_at, next_at, retry_at, failing_since, failures, "
              "rejections, failure, failure_detail, failure_status, failure_code, failure_retry_after) VALUES (%1)"_s
                  .arg(questionMarks(12)),
              {state.account.id, column(state.readAt), column(refresh.nextAt), column(refresh.retryAt),
               column(refresh.failingSince), refresh.failures, refresh.rejections, kind, failure.detail, status,
               failure.code, column(failure.retryAfter)});
}

void writeBalances(Batch &batch, const AccountState &state)
{
    const auto &id = state.account.id;
    batch.run(u"DELETE FROM balance WHERE account = ?"_s, {id});
    for (qsizetype i = 0; i < state.balances.size(); ++i) {
        const auto &[balance, level, announced, peak, inUse, snooze, runway] = state.balances[i];
        batch.run(u"INSERT INTO balance (account, position, level, announced, peak, in_use, snoozed, snoozed_until, runway, "
                  "per_day, empty_from, empty_to, %1) VALUES (%2)"_s.arg(balanceColumns(), questionMarks(21)),
                  QVariantList{id, i, levelName(level), levelName(announced), column(peak), int(inUse),
                               int(snooze.has_value()), column(snooze ? snooze->until : QDateTime()),
                               runwayStateName(runway.state), column(runway.perDay), column(runway.emptyFrom),
                               column(runway.emptyTo)}
                      + columnsOf(balance));
        for (qsizetype j = 0; j < balance.parts.size(); ++j)
            batch.run(u"INSERT INTO part (account, balance, position, label, amount) VALUES (?, ?, ?, ?, ?)"_s,
                      {id, balance.key, j, balance.parts[j].label, balance.parts[j].amount.toString()});
    }
}

Outcome<qint64> seriesOf(Connection &connection, const AccountId &id, const QString &key)
{
    return connection.run(u"INSERT INTO series (account, key) VALUES (?, ?) ON CONFLICT (account, key) DO NOTHING"_s, {id, key})
        .and_then([&](const QSqlQuery &) {
            return connection.value(u"SELECT id FROM series WHERE account = ? AND key = ?"_s, {id, key});
        })
        .map([](const QVariant &series) { return series.toLongLong(); });
}

/// The last sample at or before \a at: a clock that was set back does not hide what is written from now on.
Outcome<std::optional<Sample>> lastSample(Connection &connection, qint64 series, const QDateTime &at)
{
    const auto sql = u"SELECT at, amount FROM sample WHERE series = ? AND at <= ? ORDER BY at DESC LIMIT 1"_s;
    const auto read = [](Row &row) {
        Sample sample;
        sample.at = row.time();
        sample.amount = row.amount();
        return sample;
    };
    return rowsOf(connection, u"sample"_s, sql, {series, column(at)}, read).map([](const QList<Sample> &found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    });
}

Outcome<> writeSample(Connection &connection, const AccountId &id, const Balance &balance, const QDateTime &at)
{
    const auto series = seriesOf(connection, id, balance.key);
    if (!series)
        return tl::unexpected(series.error());
    const auto last = lastSample(connection, *series, at);
    if (!last)
        return tl::unexpected(last.error());
    const auto age = *last ? at.toSecsSinceEpoch() - (*last)->at.toSecsSinceEpoch() : SecondsOfDay;
    if (*last && (*last)->amount == *balance.amount && age < SecondsOfDay)
        return {};
    Batch batch(connection);
    batch.run(u"INSERT OR REPLACE INTO sample (series, at, amount) VALUES (?, ?, ?)"_s,
              {*series, column(at), balance.amount->toString()});
    return batch.outcome();
}

Outcome<> writeSamples(Connection &connection, const AccountState &state)
{
    for (const auto &known : state.balances) {
        if (known.balance.isUnlimited())
            continue;
        if (const auto written = writeSample(connection, state.account.id, known.balance, state.readAt); !written)
            return written;
    }
    return {};
}

Outcome<Alert> writeAlert(Connection &connection, Alert alert)
{
    const auto added =
        connection.run(u"INSERT INTO alert (account, account_label, level, at, %1) VALUES (%2)"_s
                           .arg(balanceColumns(), questionMarks(13)),
                       QVariantList{alert.account, alert.accountLabel, levelName(alert.level), column(alert.at)}
                           + columnsOf(alert.balance));
    if (!added)
        return tl::unexpected(added.error());
    alert.id = added->lastInsertId().toLongLong();
    Batch batch(connection);
    const auto &parts = alert.balance.parts;
    for (qsizetype i = 0; i < parts.size(); ++i)
        batch.run(u"INSERT INTO alert_part (alert, position, label, amount) VALUES (?, ?, ?, ?)"_s,
                  {alert.id, i, parts[i].label, parts[i].amount.toString()});
    return batch.outcome().map([&] { return alert; });
}

Outcome<QList<Alert>> writeAlerts(Connection &connection, const QList<Alert> &raised)
{
    QList<Alert> stored;
    for (const auto &alert : raised) {
        const auto written = writeAlert(connection, alert);
        if (!written)
            return tl::unexpected(written.error());
        stored.append(*written);
    }
    return stored;
}

Outcome<> checkAccount(Connection &connection, const AccountId &id)
{
    return connection.value(u"SELECT count(*) FROM account WHERE id = ?"_s, {id})
        .and_then([&](const QVariant &count) -> Outcome<> {
            if (count.toInt() == 0)
                return refuse(Problem::Kind::NotFound, u"There is no account '%1'"_s.arg(id));
            return {};
        });
}

Alert readAlert(Row &row)
{
    Alert alert;
    alert.id = row.number();
    alert.account = row.text();
    alert.accountLabel = row.text();
    alert.level = row.named(&levelFromName);
    alert.at = row.time();
    alert.deliveredAt = row.time();
    alert.balance = row.balance();
    return alert;
}

Outcome<> addParts(Connection &connection, QList<Alert> &alerts)
{
    const auto readPart = [](Row &row) {
        Part part;
        part.label = row.text();
        part.amount = row.amount();
        return part;
    };
    for (auto &alert : alerts) {
        auto parts = rowsOf(connection, u"alert_part"_s,
                            u"SELECT label, amount FROM alert_part WHERE alert = ? ORDER BY position"_s, {alert.id}, readPart);
        if (!parts)
            return tl::unexpected(parts.error());
        alert.balance.parts = *parts;
    }
    return {};
}

Outcome<QList<Alert>> alertsWhere(Connection &connection, const QString &condition, const QVariantList &values)
{
    return reading(connection, [&]() -> Outcome<QList<Alert>> {
        auto alerts = rowsOf(connection, u"alert"_s,
                             u"SELECT id, account, account_label, level, at, delivered_at, %1 FROM alert WHERE %2"_s
                                 .arg(balanceColumns(), condition),
                             values, readAlert);
        if (!alerts)
            return alerts;
        return addParts(connection, *alerts).map([&] { return *alerts; });
    });
}

/// A time to begin at; null is the beginning of all.
qint64 earliest(const QDateTime &since)
{
    return since.isNull() ? std::numeric_limits<qint64>::min() : since.toSecsSinceEpoch();
}

Point readPoint(Row &row)
{
    const auto at = row.time();
    return {at, row.amount()};
}

/// All points of a span, or of each stretch of \a width seconds the highest, the lowest and the last.
Outcome<Series> pointsOf(Connection &connection, qint64 series, qint64 from, qint64 to, std::optional<qint64> width)
{
    if (!width)
        return rowsOf(connection, u"sample"_s,
                      u"SELECT at, amount FROM sample WHERE series = ? AND at BETWEEN ? AND ? ORDER BY at"_s,
                      {series, from, to}, readPoint);
    // With one max() or min() SQLite takes the other columns from the row that it found (sqlite.org/lang_select.html, 2.5).
    return rowsOf(connection, u"sample"_s,
                  u"WITH span AS (SELECT at, amount, CAST(amount AS REAL) AS value, (at - %1) / %2 AS stretch FROM sample "
                  "WHERE series = ? AND at BETWEEN ? AND ?) "
                  "SELECT at, amount FROM (SELECT at, amount, max(value) FROM span GROUP BY stretch) "
                  "UNION SELECT at, amount FROM (SELECT at, amount, min(value) FROM span GROUP BY stretch) "
                  "UNION SELECT at, amount FROM (SELECT at, amount, max(at) FROM span GROUP BY stretch) ORDER BY at"_s
                      .arg(from).arg(*width),
                  {series, from, to}, readPoint);
}

} // namespace

Outcome<QList<Alert>> SqliteHistoryStore::settle(const AccountState &state, const QList<Alert> &raised)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] {
        return checkAccount(connection, state.account.id)
            .and_then([&] {
                Batch batch(connection);
                writeRefresh(batch, state);
                writeBalances(batch, state);
                return batch.outcome();
            })
            .and_then([&] { return writeSamples(connection, state); })
            .and_then([&] { return writeAlerts(connection, raised); });
    });
}

Outcome<> SqliteHistoryStore::record(const AccountId &id, const QString &balanceKey, const Series &past)
{
    constexpr qsizetype AtOnce = 300; // three values each; SQLite before 3.32 takes 999 (sqlite.org/limits.html, 9)
    auto &connection = m_database.connection();
    return writing(connection, [&] {
        return checkAccount(connection, id)
            .and_then([&] { return seriesOf(connection, id, balanceKey); })
            .and_then([&](qint64 series) {
                Batch batch(connection);
                for (qsizetype first = 0; first < past.size(); first += AtOnce) {
                    QVariantList values;
                    for (const auto &[at, amount] : past.mid(first, AtOnce))
                        values << series << column(at) << amount.toString();
                    const QStringList rows(values.size() / 3, u"(?, ?, ?)"_s);
                    batch.run(u"INSERT OR REPLACE INTO sample (series, at, amount) VALUES %1"_s.arg(rows.join(u", "_s)), values);
                }
                return batch.outcome();
            });
    });
}

Outcome<QList<Alert>> SqliteHistoryStore::undelivered()
{
    return alertsWhere(m_database.connection(), u"delivered_at IS NULL ORDER BY id"_s, {});
}

Outcome<QList<Alert>> SqliteHistoryStore::alerts(const AccountId &id, const QDateTime &since)
{
    return alertsWhere(m_database.connection(), u"account = ? AND at >= ? ORDER BY at DESC, id DESC"_s, {id, earliest(since)});
}

Outcome<> SqliteHistoryStore::markDelivered(const QList<qint64> &alertIds, const QDateTime &at)
{
    return writing(m_database.connection(), [&] {
        Batch batch(m_database.connection());
        for (const auto id : alertIds)
            batch.run(u"UPDATE alert SET delivered_at = ? WHERE id = ?"_s, {column(at), id});
        return batch.outcome();
    });
}

Outcome<QList<Sample>> SqliteHistoryStore::samples(const AccountId &id, const QString &balanceKey, const QDateTime &since)
{
    const auto read = [](Row &row) {
        Sample sample;
        sample.at = row.time();
        sample.key = row.text();
        sample.amount = row.amount();
        return sample;
    };
    return rowsOf(m_database.connection(), u"sample"_s,
                  u"SELECT at, key, amount FROM sample JOIN series ON series.id = sample.series "
                  "WHERE account = ? AND (? = '' OR key = ?) AND at >= ? ORDER BY at, key"_s,
                  {id, balanceKey, balanceKey, earliest(since)}, read);
}

Outcome<Series> SqliteHistoryStore::course(const AccountId &id, const QString &balanceKey, const QDateTime &from,
                                           const QDateTime &to, int most)
{
    auto &connection = m_database.connection();
    return reading(connection, [&]() -> Outcome<Series> {
        const auto known = connection.value(u"SELECT max(id) FROM series WHERE account = ? AND key = ?"_s, {id, balanceKey});
        if (!known || known->isNull())
            return known.map([](const QVariant &) { return Series(); });
        const auto series = known->toLongLong();
        const auto begin = from.toSecsSinceEpoch();
        const auto end = to.toSecsSinceEpoch();
        const auto count = connection.value(u"SELECT count(*) FROM sample WHERE series = ? AND at BETWEEN ? AND ?"_s, {series, begin, end});
        if (!count)
            return tl::unexpected(count.error());
        const auto width = count->toInt() > most ? std::optional((end - begin) / std::max(1, most / 3) + 1) : std::nullopt;
        const auto before = lastSample(connection, series, from.addSecs(-1));
        if (!before)
            return tl::unexpected(before.error());
        auto points = pointsOf(connection, series, begin, end, width);
        if (points && *before)
            points->prepend({(*before)->at, (*before)->amount});
        return points;
    });
}

Outcome<> SqliteHistoryStore::forgetBefore(const QDateTime &time)
{
    return writing(m_database.connection(), [&] {
        Batch batch(m_database.connection());
        batch.run(u"DELETE FROM sample WHERE at < ?"_s, {column(time)});
        batch.run(u"DELETE FROM alert WHERE at < ? AND delivered_at IS NOT NULL"_s, {column(time)});
        return batch.outcome();
    });
}
