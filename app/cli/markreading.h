// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"
#include "result.h"

/// Reads "50" or "20%". Days of runway are refused: there is no forecast to act on them, and a mark must not be one
/// that never warns. \a where names the option or the place in a file.
Outcome<Threshold> thresholdFrom(const QString &text, const QString &where);

/// Reads the size of a tank, an amount above 0.
Outcome<Amount> tankFrom(const QString &text, const QString &where);

/// Refuses a critical border above the low one, where the two can be compared.
Outcome<> checkOrder(const Mark &mark, const QString &where);
