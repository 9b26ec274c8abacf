// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "alert.h"
#include "result.h"

#include <QHash>

class HistoryStore;

/// Writes how accounts stand: at once what is news, with flush() what only says that all is as it was. What was raised though it
/// could not be stored is stored with the account's next state.
class StateJournal
{
public:
    /// The store must outlive the journal.
    explicit StateJournal(HistoryStore &history) : m_history(history) {}

    /// As HistoryStore::settle(), or later. Gives what was raised now, with its ids.
    Outcome<QList<Alert>> keep(const AccountState &state, const QList<Alert> &raised, const QDateTime &now);
    /// As HistoryStore::spend(), to be called before each call. An account in step with its pace, and known to the store since
    /// this start of the program, owes for that one call only: it need not be written.
    Outcome<> spend(const AccountState &state, const QDateTime &now);
    /// Writes what was left for later. A Problem leaves it for the next time.
    Outcome<> flush();
    void forget(const AccountId &id);

private:
    HistoryStore &m_history;
    QHash<AccountId, QList<Alert>> m_unstored;
    QHash<AccountId, AccountState> m_stored; ///< since this start of the program
    QHash<AccountId, AccountState> m_later;  ///< says no more than m_stored
};
