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
        const auto &[balance, level, announced, peak, inUse] = state.balances[i];
        batch.run(u"INSERT INTO balance (account, position, level, announced, peak, in_use, %1) VALUES (%2)"_s
                      .arg(balanceColumns(), questionMarks(15)),
                  QVariantList{id, i, levelName(level), levelName(announced), column(peak), int(inUse)}
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
    for (const auto &[balance, level, announced, peak, inUse] : state.balances) {
        if (balance.isUnlimited())
            continue;
        if (const auto written = writeSample(connection, state.account.id, balance, state.readAt); !written)
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
    alert.level = row.level();
    alert.at = row.time();
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

Outcome<QList<Alert>> SqliteHistoryStore::undelivered()
{
    auto &connection = m_database.connection();
    return reading(connection, [&]() -> Outcome<QList<Alert>> {
        auto alerts = rowsOf(connection, u"alert"_s,
                             u"SELECT id, account, account_label, level, at, %1 FROM alert WHERE delivered_at IS NULL "
                             "ORDER BY id"_s.arg(balanceColumns()),
                             {}, readAlert);
        if (!alerts)
            return alerts;
        return addParts(connection, *alerts).map([&] { return *alerts; });
    });
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
    const auto from = since.isNull() ? std::numeric_limits<qint64>::min() : since.toSecsSinceEpoch();
    return rowsOf(m_database.connection(), u"sample"_s,
                  u"SELECT at, key, amount FROM sample JOIN series ON series.id = sample.series "
                  "WHERE account = ? AND (? = '' OR key = ?) AND at >= ? ORDER BY at, key"_s,
                  {id, balanceKey, balanceKey, from}, read);
}
