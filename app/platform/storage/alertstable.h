// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "storage/connection.h"

// Every alert that was raised, and the outbox: those that nobody was told of yet.

/// Stores new alerts; gives them with their ids.
Outcome<QList<Alert>> writeAlerts(Connection &connection, const QList<Alert> &raised);
/// Ends the alerts of an account that its new state no longer bears out.
Outcome<> endAlerts(Connection &connection, const AccountState &state, const QDateTime &at);
/// \a condition may end in ORDER BY.
Outcome<QList<Alert>> alertsWhere(Connection &connection, const QString &condition, const QVariantList &values);
