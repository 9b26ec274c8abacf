// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refreshschedule.h"

/// Whose trouble a failure is, and so for whom one line about it is enough.
enum class FailureScope {
    Account,  ///< its credentials, its plan
    Provider, ///< out of order, or changed: the same for all its accounts
    Machine,  ///< no network, no keychain: the same for everything
};

FailureScope scopeOf(Failure::Kind kind);

/// Whether the failure says only that nothing was reached, as when this machine is offline without knowing it.
bool isUnreached(Failure::Kind kind);

/// Why it is worth telling by now that an account cannot be read: it waits for the user; it has failed at least three times, for
/// an hour and for two intervals; or the last good reading is a day and three intervals old. Nothing while that is not so.
/// Trouble of this machine is seen by who sits at it, and told only once it has lasted for a day.
std::optional<Why> judgeFailing(const RefreshState &state, const QDateTime &readAt, std::chrono::seconds interval, const QDateTime &now);
