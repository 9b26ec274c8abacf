// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"

/// What is known of the accounts, for people: a paragraph an account, amounts aligned, failures with what to do.
QString statusText(const QList<AccountState> &accounts, const QDateTime &now);
