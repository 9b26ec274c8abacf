// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"
#include "reading.h"

#include <QLocale>

/// An exact amount in the user's digits and grouping: "18,250.40". No digit is added or left out.
QString amountText(const Amount &amount, const QLocale &locale = {});

/// "5 credits"; the amount alone where no unit is known, as in a file of figures.
QString withUnit(const QString &amount, const QString &unit);

/// Whether texts say how much: somebody may be sharing the screen.
enum class Amounts { Shown, Hidden };

/// With its unit: "18,250.40 credits", "155.2493 EUR"; "unlimited" for a balance without an end; "••• credits" when hidden.
QString balanceText(const Balance &balance, Amounts amounts = Amounts::Shown, const QLocale &locale = {});

/// "20 % of the tank", "50 credits".
QString thresholdText(const Threshold &threshold, const QString &unit, const QLocale &locale = {});
