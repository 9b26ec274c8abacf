// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/failurespells.h"

#include "storage/batch.h"
#include "storage/rows.h"

using namespace Qt::StringLiterals;

namespace {

FailureSpell readSpell(Row &row)
{
    FailureSpell spell;
    spell.kind = row.named(&kindFromName);
    spell.from = row.time();
    spell.to = row.time();
    spell.attempts = int(row.number());
    return spell;
}

Outcome<QList<FailureSpell>> spellsWhere(Connection &connection, const QString &condition, const QVariantList &values)
{
    return rowsOf(connection, u"failure_spell"_s,
                  u"SELECT kind, began_at, ended_at, attempts FROM failure_spell WHERE account = ? AND %1"_s.arg(condition),
                  values, readSpell);
}

Outcome<Settled> settledOf(Connection &connection, const AccountId &id)
{
    const auto read = [](Row &row) {
        Settled settled;
        settled.readAt = row.time();
        settled.failedAt = row.time();
        settled.failures = int(row.number());
        return settled;
    };
    return rowsOf(connection, u"refresh_state"_s,
                  u"SELECT read_at, failed_at, failures FROM refresh_state WHERE account = ?"_s, {id}, read)
        .map([](const QList<Settled> &found) { return found.value(0); });
}

} // namespace

Outcome<> writeSpells(Connection &connection, const AccountState &state)
{
    const auto &id = state.account.id;
    const auto lasting = spellsWhere(connection, u"ended_at IS NULL"_s, {id});
    if (!lasting)
        return tl::unexpected(lasting.error());
    if (lasting->isEmpty() && !state.refresh.failure)
        return {};
    const auto before = settledOf(connection, id);
    if (!before)
        return tl::unexpected(before.error());
    const auto spells = spellsAfter(lasting->isEmpty() ? std::nullopt : std::optional(lasting->first()), *before, state);
    if (spells == *lasting)
        return {};
    Batch batch(connection);
    batch.run(u"DELETE FROM failure_spell WHERE account = ? AND ended_at IS NULL"_s, {id});
    for (const auto &spell : spells)
        batch.run(u"INSERT INTO failure_spell (account, kind, began_at, ended_at, attempts) VALUES (?, ?, ?, ?, ?)"_s,
                  {id, kindName(spell.kind), column(spell.from), column(spell.to), spell.attempts});
    return batch.outcome();
}

Outcome<QList<FailureSpell>> spellsOf(Connection &connection, const AccountId &id, const QDateTime &since)
{
    return spellsWhere(connection, u"(ended_at IS NULL OR ended_at > ?) ORDER BY began_at DESC, id DESC"_s,
                       {id, earliest(since)});
}
