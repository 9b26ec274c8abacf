// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertpolicy.h"

/// The alerts and reminders that \a mark would have raised on a record from \a from on, oldest first, had the balance been read
/// whenever it changed and every hour. \a balance gives what the record does not say: key, words, unit, limit. Its expiry and
/// resets are left out, since it is not recorded what they were.
QList<Alert> rehearse(const Series &past, const Balance &balance, const Mark &mark, const QDateTime &from);
