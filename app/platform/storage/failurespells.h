// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failurespell.h"
#include "storage/connection.h"

/// Takes an account's spells of failure on to \a state. To be called before its refresh state is written: what has happened
/// since is the difference to that. Within the caller's transaction.
Outcome<> writeSpells(Connection &connection, const AccountState &state);

/// As HistoryStore::failures().
Outcome<QList<FailureSpell>> spellsOf(Connection &connection, const AccountId &id, const QDateTime &since);
