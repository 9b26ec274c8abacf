// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "amounttext.h"
#include "settings.h"

/// What the details say of a balance, a line each. Plain text; empty where there is nothing to say; hidden amounts in
/// none.
namespace BalanceFacts {

/// "Ocean prod · Email credits"; without \a balance the account alone
QString title(const AccountState &state, const BalanceState *balance);
/// "25 % of 400 credits"
QString tank(const BalanceState &balance, const Mark &mark, Amounts amounts);
/// "Low: expires in 9 days"
QString level(const AccountState &state, const BalanceState &balance, const Settings &settings, const QDateTime &now);
/// "Snoozed until 29/11/2026 14:00. You know of it: no more reminders until it gets worse."
QString telling(const BalanceState &balance);
/// "Empty in 5 to 8 days (29/11/2026 to 2/12/2026), at 12.5 credits a day."
QString runway(const AccountState &state, const BalanceState &balance, Amounts amounts, const QDateTime &now);
/// "Expires 31/12/2026 (in 39 days)."
QString due(const Balance &balance, const QDateTime &now);
/// "Low at 120 credits, critical at 20 credits."
QString marks(const AccountState &state, const BalanceState &balance, const Settings &settings, Amounts amounts);
/// "One-time 40 + Recurring 60"
QString parts(const Balance &balance, Amounts amounts);
/// "Read 2 min ago. Next reading in 13 min."
QString readings(const AccountState &state, const QDateTime &now);

} // namespace BalanceFacts
