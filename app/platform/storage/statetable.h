// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "storage/batch.h"
#include "storage/rows.h"

// How an account stands, and what is remembered of it: written by the history store, read with the account.

void writeState(Batch &batch, const AccountState &state);
/// Of all that writeState() writes only this; also of an account that was never asked.
void writePaidUntil(Batch &batch, const AccountId &id, const QDateTime &paidUntil);

/// The columns that readRefresh() takes, in its order.
QString refreshColumns();
RefreshState readRefresh(Row &row);

/// The columns that readBalanceState() takes, in its order. Parts are read apart.
QString balanceStateColumns();
BalanceState readBalanceState(Row &row);
