// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invocation.h"
#include "mark.h"
#include "result.h"

/// Reads "50", "20%" or "7d" (of runway). \a where names the option or the place in a file.
Outcome<Threshold> thresholdFrom(const QString &text, const QString &where);

/// Reads "14d", days before a balance expires; "0d" is never.
Outcome<int> expiryFrom(const QString &text, const QString &where);

/// Reads the size of a tank, an amount above 0.
Outcome<Amount> tankFrom(const QString &text, const QString &where);

/// Takes what --low, --critical, --tank, --expiry and --expiry-critical say; 'none' takes it away.
Outcome<> takeMark(const Invocation &invocation, Mark &into);

/// Refuses a critical border above the low one, where the two can be compared.
Outcome<> checkOrder(const Mark &mark, const QString &where);
