// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "amounttext.h"
#include "series.h"

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

/// As far as it may be shown: what is out of date foretells nothing.
Runway runwayOf(const AccountState &state, const BalanceState &balance, const QDateTime &now);
/// "5 to 8 days": how long it lasts; "resets in 3 h" where it fills up by itself.
QString runwayText(const AccountState &state, const BalanceState &balance, const QDateTime &now);
/// Why no runway is shown where there was one.
QString noRunwayText(const AccountState &state, const BalanceState &balance, const QDateTime &now);

/// What a sparkline shows, for those who hear it: "from 50 to 5 credits in 3 days".
QString trendText(const Series &trend, const QString &unit, Amounts amounts);

/// "12 min ago", "never"
QString readText(const AccountState &state, const QDateTime &now);
/// "Low", "Low, snoozed", "OK, to be confirmed"
QString stateText(const BalanceState &balance);
/// "Refreshing…", "Credentials rejected", "Paused", "Low", "Low, muted"
QString stateText(const AccountState &state, const QDateTime &now);
/// Why a balance is low or critical where its amount does not say so: "expires in 9 days", "runs out in 5 to 8 days".
/// \a fallback is the mark of who sets none.
QString reasonText(const AccountState &state, const BalanceState &balance, const Mark &fallback, const QDateTime &now);
/// "0 credits reported, waiting for a second reading"
QString doubtText(const BalanceState &balance, Amounts amounts);
/// "Low, expires soon": with the reason, but not its figures, which have cells of their own
QString stateCell(const AccountState &state, const BalanceState &balance, const Mark &fallback, const QDateTime &now);
QString stateCell(const AccountState &state, const Mark &fallback, const QDateTime &now);
/// What the state cell has no room for: the reason with its figures, and what is in doubt.
QString stateExplanation(const AccountState &state, const BalanceState &balance, const Mark &fallback, Amounts amounts,
                         const QDateTime &now);

/// The whole row as one sentence, for those who hear it: "Email credits: 98 credits, low, 5 to 8 days, read 2 min ago".
QString spokenText(const AccountState &state, const BalanceState &balance, Amounts amounts, const QDateTime &now);
QString spokenText(const AccountState &state, Amounts amounts, const QDateTime &now);

/// Whether what is shown may no longer hold: too old, or the last attempt failed.
bool isAged(const AccountState &state, const QDateTime &now);

} // namespace AccountCells
