// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitehistorystore.h"

#include "storage/batch.h"
#include "storage/database.h"
#include "storage/failurespells.h"
#include "storage/rows.h"
#include "storage/samples.h"
#include "storage/thinning.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

namespace {

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
    batch.run(u"INSERT OR REPLACE INTO refresh_state (account, read_at, next_at, retry_at, failing_since, failed_at, failures, "
              "rejections, failure, failure_detail, failure_status, failure_code, failure_retry_after) VALUES (%1)"_s
                  .arg(questionMarks(13)),
              {state.account.id, column(state.readAt), column(refresh.nextAt), column(refresh.retryAt),
               column(refresh.failingSince), column(refresh.failedAt), refresh.failures, refresh.rejections, kind, failure.detail, status,
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

} // namespace

Outcome<QList<Alert>> SqliteHistoryStore::settle(const AccountState &state, const QList<Alert> &raised)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] {
        return checkAccount(connection, state.account.id)
            .and_then([&] { return writeSpells(connection, state); })
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

Outcome<> SqliteHistoryStore::record(const AccountId &id, const QString &balanceKey, const Series &past)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] {
        return checkAccount(connection, id).and_then([&] { return addPoints(connection, id, balanceKey, past); });
    });
}

Outcome<QList<Sample>> SqliteHistoryStore::samples(const AccountId &id, const QString &balanceKey, const QDateTime &since)
{
    return samplesOf(m_database.connection(), id, balanceKey, since);
}

Outcome<Series> SqliteHistoryStore::course(const AccountId &id, const QString &balanceKey, const QDateTime &from,
                                           const QDateTime &to, int most)
{
    auto &connection = m_database.connection();
    return reading(connection, [&] { return courseOf(connection, id, balanceKey, from, to, most); });
}

Outcome<QList<FailureSpell>> SqliteHistoryStore::failures(const AccountId &id, const QDateTime &since)
{
    return spellsOf(m_database.connection(), id, since);
}

Outcome<> SqliteHistoryStore::forgetBefore(const QDateTime &time)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] {
        Batch batch(connection);
        batch.run(u"DELETE FROM alert WHERE at < ? AND delivered_at IS NOT NULL"_s, {column(time)});
        batch.run(u"DELETE FROM failure_spell WHERE ended_at < ?"_s, {column(time)});
        return batch.outcome().and_then([&] { return forgetSamples(connection, time); });
    });
}

Outcome<bool> SqliteHistoryStore::thinBefore(const QDateTime &time)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] { return thinSamples(connection, time); });
}
