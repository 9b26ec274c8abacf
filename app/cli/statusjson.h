// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "jsontext.h"

/// Schema 1 of product.md, section 4.1. The level is the worst of the accounts that are not paused.
JsonText statusJson(const QList<AccountState> &accounts, const QDateTime &now);

/// A balance of 4.1. Its mark is always an object, whose members are null where nothing is set.
JsonText balanceJson(const BalanceState &balance, const Mark &mark);

/// The members of a balance's `runway`.
QList<JsonText::Member> runwayMembers(const Runway &runway);

/// Section 4.2. Times may be null.
JsonText failureJson(const Failure &failure, const QDateTime &since, const QDateTime &retryAt);

JsonText markJson(const Mark &mark);
/// Its members, to go on with.
QList<JsonText::Member> markMembers(const Mark &mark);

/// The worst level of those accounts that are not paused; unknown when there are none.
Level worstLevel(const QList<AccountState> &accounts);
