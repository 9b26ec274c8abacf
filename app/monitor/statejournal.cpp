// SPDX-License-Identifier: GPL-3.0-or-later
#include "statejournal.h"

#include "ports/historystore.h"

namespace {

/// Without what goes on by itself while nothing happens.
AccountState standing(AccountState state)
{
    state.readAt = {};
    state.refresh.nextAt = {};
    state.refresh.paidUntil = {};
    for (auto *const balances : {&state.balances, &state.missing}) {
        for (auto &balance : *balances) {
            balance.heldUntil = {};
            balance.runway = {};
            balance.daysLeft = {};
        }
    }
    return state;
}

} // namespace

Outcome<QList<Alert>> StateJournal::keep(const AccountState &state, const QList<Alert> &raised, const QDateTime &now)
{
    const auto &id = state.account.id;
    auto waiting = m_unstored.value(id);
    if ((waiting + raised).isEmpty() && m_stored.contains(id) && standing(m_stored[id]) == standing(state)) {
        m_later.insert(id, state);
        return {};
    }
    for (auto &alert : waiting) {
        if (!alert.endedAt.isValid() && !state.bearsOut(alert))
            alert.endedAt = now;
    }
    auto stored = m_history.settle(state, waiting + raised, now);
    if (stored) {
        m_unstored.remove(id);
        m_later.remove(id);
        m_stored.insert(id, state);
    } else if (!(waiting + raised).isEmpty()) {
        m_unstored[id] = waiting + raised;
    }
    return stored.map([&](const QList<Alert> &all) { return all.mid(waiting.size()); });
}

Outcome<> StateJournal::spend(const AccountState &state, const QDateTime &now)
{
    if (m_stored.contains(state.account.id) && state.refresh.paidUntil <= now.addSecs(state.atLeast.count()))
        return {};
    return m_history.spend(state.account.id, state.refresh.paidUntil);
}

Outcome<> StateJournal::flush()
{
    if (m_later.isEmpty())
        return {};
    return m_history.keep(m_later.values()).map([this] { m_later.clear(); });
}

void StateJournal::forget(const AccountId &id)
{
    m_unstored.remove(id);
    m_stored.remove(id);
    m_later.remove(id);
}
