// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"

/// What each cell of the account tree says, and what it is sorted by. Plain text; nothing where nothing is known.
namespace AccountCells {

/// How bad it is for one balance, or for an account: greater is worse. Of two alike the smaller share left comes first.
int urgency(Level level);
int urgency(const AccountState &state, const QDateTime &now);

/// What is left of the tank, 0 to 1. Nothing without a tank, and while the only tank known is the very amount.
std::optional<double> shareLeft(const BalanceState &balance, const Mark &mark);
/// "62 %", "under 1 %"
QString shareText(const BalanceState &balance, const Mark &mark);

/// The earlier of expiry and reset; null without either.
QDateTime dueAt(const Balance &balance);
/// "resets in 3 h", "expires 31/12/2026"
QString dueText(const Balance &balance, const QDateTime &now);

/// "12 min ago", "never"
QString readText(const AccountState &state, const QDateTime &now);
/// "Low"
QString stateText(const BalanceState &balance);
/// "Refreshing…", "Credentials rejected", "Paused", "Low"
QString stateText(const AccountState &state, const QDateTime &now);

/// Whether what is shown may no longer hold: too old, or the last attempt failed.
bool isAged(const AccountState &state, const QDateTime &now);

} // namespace AccountCells
