// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "catalog.h"

/// Until when a server has asked not to be called; null when it has not. It asked one of the accounts, and means all that ask
/// it from here, which \a all are.
QDateTime originWait(const AccountState &state, const QList<AccountState> &all, const Catalog &catalog);
