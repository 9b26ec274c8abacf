// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitehistorystore.h"

#include "storage/alertstable.h"
#include "storage/batch.h"
#include "storage/database.h"
#include "storage/failurespells.h"
#include "storage/rows.h"
#include "storage/samples.h"
#include "storage/statetable.h"
#include "storage/thinning.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

namespace {

Outcome<> checkAccount(Connection &connection, const AccountId &id)
{
    return connection.value(u"SELECT count(*) FROM account WHERE id = ?"_s, {id})
        .and_then([&](const QVariant &count) -> Outcome<> {
            if (count.toInt() == 0)
                return refuse(Problem::Kind::NotFound, u"There is no account '%1'"_s.arg(id));
            return {};
        });
}

} // namespace

Outcome<QList<Alert>> SqliteHistoryStore::settle(const AccountState &state, const QList<Alert> &raised, const QDateTime &at)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] {
        return checkAccount(connection, state.account.id)
            .and_then([&] { return writeSpells(connection, state); })
            .and_then([&] {
                Batch batch(connection);
                writeState(batch, state);
                return batch.outcome();
            })
            .and_then([&] { return writeSamples(connection, state); })
            .and_then([&] { return endAlerts(connection, state, at); })
            .and_then([&] { return writeAlerts(connection, raised); });
    });
}

Outcome<> SqliteHistoryStore::keep(const QList<AccountState> &states)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] {
        Batch batch(connection);
        for (const auto &state : states)
            writeState(batch, state);
        return batch.outcome();
    });
}

Outcome<> SqliteHistoryStore::spend(const AccountId &id, const QDateTime &paidUntil)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] {
        return checkAccount(connection, id).and_then([&] {
            Batch batch(connection);
            writePaidUntil(batch, id, paidUntil);
            return batch.outcome();
        });
    });
}

Outcome<QList<Alert>> SqliteHistoryStore::undelivered()
{
    return foundAlerts(u"delivered_at IS NULL AND ended_at IS NULL ORDER BY id"_s, {});
}

Outcome<QList<Alert>> SqliteHistoryStore::alerts(const AccountId &id, const QDateTime &since)
{
    return foundAlerts(u"account = ? AND at >= ? ORDER BY at DESC, id DESC"_s, {id, earliest(since)});
}

Outcome<QList<Alert>> SqliteHistoryStore::foundAlerts(const QString &condition, const QVariantList &values)
{
    auto &connection = m_database.connection();
    return reading(connection, [&] { return alertsWhere(connection, condition, values); });
}

Outcome<QList<QDateTime>> SqliteHistoryStore::deliveries(const QDateTime &since)
{
    return rowsOf(m_database.connection(), u"alert"_s,
                  u"SELECT DISTINCT delivered_at FROM alert WHERE delivered_at >= ? ORDER BY delivered_at"_s, {column(since)},
                  [](Row &row) { return row.time(); });
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
        batch.run(u"DELETE FROM alert WHERE at < ? AND (delivered_at IS NOT NULL OR ended_at IS NOT NULL)"_s, {column(time)});
        batch.run(u"DELETE FROM failure_spell WHERE ended_at < ?"_s, {column(time)});
        return batch.outcome().and_then([&] { return forgetSamples(connection, time); });
    });
}

Outcome<bool> SqliteHistoryStore::thinBefore(const QDateTime &time)
{
    auto &connection = m_database.connection();
    return writing(connection, [&] { return thinSamples(connection, time); });
}
