// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteaccountstore.h"

#include "storage/batch.h"
#include "storage/database.h"
#include "storage/rows.h"
#include "storage/settingstable.h"
#include "storage/statetable.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

namespace {

using States = QMap<AccountId, AccountState>;

AccountState readAccount(Row &row)
{
    AccountState state;
    auto &account = state.account;
    account.id = row.text();
    account.entry = row.uuid();
    account.providerId = row.text();
    account.label = row.text();
    account.origin = row.text();
    account.boundOrigin = row.text();
    account.every = row.span();
    account.paused = row.flag();
    account.muted = row.flag();
    return state;
}

Mark readMark(Row &row)
{
    Mark mark;
    mark.low = row.threshold();
    mark.critical = row.threshold();
    mark.tank = row.optionalAmount();
    mark.expiryLow = row.optionalInt();
    mark.expiryCritical = row.optionalInt();
    return mark;
}

/// Gives each row of a table, whose first column is the account's id, to \a take(AccountState &, Row &).
template<typename Take>
Outcome<> addTo(States &states, Connection &connection, const QString &table, const QString &sql, Take take)
{
    const auto read = [&](Row &row) {
        take(states[row.text()], row);
        return true;
    };
    return rowsOf(connection, table, sql, {}, read).map([](const QList<bool> &) {});
}

Outcome<States> readAccounts(Connection &connection)
{
    States states;
    const auto sql = u"SELECT id, entry, provider, label, origin, bound_origin, every, paused, muted FROM account"_s;
    return rowsOf(connection, u"account"_s, sql, {}, readAccount).map([&](const QList<AccountState> &found) {
        for (const auto &state : found)
            states[state.account.id] = state;
        return states;
    });
}

Outcome<> addDetails(States &states, Connection &connection)
{
    const auto takeField = [](AccountState &state, Row &row) {
        const auto field = row.text();
        state.account.fields[field] = row.text();
    };
    const auto takeTail = [](AccountState &state, Row &row) {
        const auto field = row.text();
        state.account.secretTails[field] = row.text();
    };
    const auto takeMark = [](AccountState &state, Row &row) {
        const auto balance = row.text();
        state.marks[balance] = readMark(row);
    };
    const auto tails = u"SELECT account, field, tail FROM secret_tail"_s;
    const auto marks = u"SELECT account, balance, low, critical, tank, expiry_low, expiry_critical FROM mark"_s;
    return addTo(states, connection, u"account_field"_s, u"SELECT account, field, value FROM account_field"_s, takeField)
        .and_then([&] { return addTo(states, connection, u"secret_tail"_s, tails, takeTail); })
        .and_then([&] { return addTo(states, connection, u"mark"_s, marks, takeMark); });
}

Outcome<> addHistory(States &states, Connection &connection)
{
    const auto takeRefresh = [](AccountState &state, Row &row) {
        state.readAt = row.time();
        state.refresh = readRefresh(row);
    };
    const auto takeBalance = [](AccountState &state, Row &row) {
        const auto known = readBalanceState(row);
        (known.missingSince.isNull() ? state.balances : state.missing).append(known);
    };
    const auto takePart = [](AccountState &state, Row &row) {
        const auto key = row.text();
        const auto label = row.text();
        const auto amount = row.amount();
        for (auto *const balances : {&state.balances, &state.missing}) {
            for (auto &known : *balances) {
                if (known.balance.key == key)
                    known.balance.parts.append({label, amount});
            }
        }
    };
    const auto refreshes = u"SELECT account, read_at, %1 FROM refresh_state"_s.arg(refreshColumns());
    const auto balances = u"SELECT account, %1 FROM balance ORDER BY account, position"_s.arg(balanceStateColumns());
    const auto parts = u"SELECT account, balance, label, amount FROM part ORDER BY account, balance, position"_s;
    return addTo(states, connection, u"refresh_state"_s, refreshes, takeRefresh)
        .and_then([&] { return addTo(states, connection, u"balance"_s, balances, takeBalance); })
        .and_then([&] { return addTo(states, connection, u"part"_s, parts, takePart); });
}

/// Updates rather than replaces a row that is there, since the account's history hangs on it.
void writeAccount(Batch &batch, const Account &account)
{
    batch.run(u"INSERT INTO account (id, entry, provider, label, origin, bound_origin, every, paused, muted) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, "
              "provider = excluded.provider, label = excluded.label, origin = excluded.origin, "
              "bound_origin = excluded.bound_origin, every = excluded.every, paused = excluded.paused, muted = excluded.muted"_s,
              {account.id, account.entry.toString(QUuid::WithoutBraces), account.providerId, account.label, account.origin,
               account.boundOrigin, column(account.every), int(account.paused), int(account.muted)});
    batch.run(u"DELETE FROM account_field WHERE account = ?"_s, {account.id});
    for (auto it = account.fields.cbegin(); it != account.fields.cend(); ++it)
        batch.run(u"INSERT INTO account_field (account, field, value) VALUES (?, ?, ?)"_s, {account.id, it.key(), *it});
    batch.run(u"DELETE FROM secret_tail WHERE account = ?"_s, {account.id});
    for (auto it = account.secretTails.cbegin(); it != account.secretTails.cend(); ++it)
        batch.run(u"INSERT INTO secret_tail (account, field, tail) VALUES (?, ?, ?)"_s, {account.id, it.key(), *it});
}

void writeMark(Batch &batch, const AccountId &id, const QString &balanceKey, const Mark &mark)
{
    batch.run(u"INSERT OR REPLACE INTO mark (account, balance, low, critical, tank, expiry_low, expiry_critical) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
              {id, balanceKey, column(mark.low), column(mark.critical), column(mark.tank), column(mark.expiryLow), column(mark.expiryCritical)});
}

} // namespace

Outcome<QList<AccountState>> SqliteAccountStore::load()
{
    auto &connection = m_database.connection();
    return reading(connection, [&] {
        return readAccounts(connection).and_then([&](States states) {
            return addDetails(states, connection)
                .and_then([&] { return addHistory(states, connection); })
                .map([&] { return states.values(); });
        });
    });
}

Outcome<> SqliteAccountStore::save(const Account &account)
{
    return writing(m_database.connection(), [&] {
        Batch batch(m_database.connection());
        writeAccount(batch, account);
        return batch.outcome();
    });
}

Outcome<> SqliteAccountStore::remove(const AccountId &id)
{
    return writing(m_database.connection(), [&] {
        Batch batch(m_database.connection());
        batch.run(u"DELETE FROM account WHERE id = ?"_s, {id});
        return batch.outcome();
    });
}

Outcome<> SqliteAccountStore::saveMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark)
{
    auto &connection = m_database.connection();
    return writing(connection, [&]() -> Outcome<> {
        const auto found = connection.value(u"SELECT count(*) FROM account WHERE id = ?"_s, {id});
        if (!found)
            return tl::unexpected(found.error());
        if (found->toInt() == 0)
            return refuse(Problem::Kind::NotFound, u"There is no account '%1'"_s.arg(id));
        Batch batch(connection);
        if (mark)
            writeMark(batch, id, balanceKey, *mark);
        else
            batch.run(u"DELETE FROM mark WHERE account = ? AND balance = ?"_s, {id, balanceKey});
        return batch.outcome();
    });
}

Outcome<Settings> SqliteAccountStore::settings()
{
    return readSettings(m_database.connection());
}

Outcome<> SqliteAccountStore::saveSettings(const Settings &settings)
{
    return writing(m_database.connection(), [&] {
        Batch batch(m_database.connection());
        writeSettings(batch, settings);
        return batch.outcome();
    });
}

Outcome<> SqliteAccountStore::saveAll(const Ledger &ledger)
{
    return writing(m_database.connection(), [&] {
        Batch batch(m_database.connection());
        for (const auto &[account, marks] : ledger.accounts) {
            writeAccount(batch, account);
            batch.run(u"DELETE FROM mark WHERE account = ?"_s, {account.id});
            for (auto it = marks.cbegin(); it != marks.cend(); ++it)
                writeMark(batch, account.id, it.key(), *it);
        }
        writeSettings(batch, ledger.settings);
        return batch.outcome();
    });
}
