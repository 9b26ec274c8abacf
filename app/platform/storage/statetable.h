// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "storage/batch.h"
#include "storage/rows.h"

// How an account stands, and what is remembered of it: written by the history store, read with the account.

void writeState(Batch &batch, const AccountState &state);

/// The columns that readRefresh() takes, in its order.
QString refreshColumns();
RefreshState readRefresh(Row &row);

/// The columns that readBalanceState() takes, in its order. Parts are read apart.
QString balanceStateColumns();
BalanceState readBalanceState(Row &row);
