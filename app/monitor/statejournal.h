// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "alert.h"
#include "result.h"

#include <QHash>

class HistoryStore;

/// Writes how accounts stand. What was raised though it could not be stored is stored with the account's next state.
class StateJournal
{
public:
    /// The store must outlive the journal.
    explicit StateJournal(HistoryStore &history) : m_history(history) {}

    /// As HistoryStore::settle(). Gives what was raised now, with its ids.
    Outcome<QList<Alert>> keep(const AccountState &state, const QList<Alert> &raised, const QDateTime &now);
    void forget(const AccountId &id) { m_unstored.remove(id); }

private:
    HistoryStore &m_history;
    QHash<AccountId, QList<Alert>> m_unstored;
};
