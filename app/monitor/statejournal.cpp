// SPDX-License-Identifier: GPL-3.0-or-later
#include "statejournal.h"

#include "ports/historystore.h"

Outcome<QList<Alert>> StateJournal::keep(const AccountState &state, const QList<Alert> &raised, const QDateTime &now)
{
    auto waiting = m_unstored.value(state.account.id);
    for (auto &alert : waiting) {
        if (!alert.endedAt.isValid() && !state.bearsOut(alert))
            alert.endedAt = now;
    }
    auto stored = m_history.settle(state, waiting + raised, now);
    if (stored)
        m_unstored.remove(state.account.id);
    else if (!(waiting + raised).isEmpty())
        m_unstored[state.account.id] = waiting + raised;
    return stored.map([&](const QList<Alert> &all) { return all.mid(waiting.size()); });
}
