// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"
#include "result.h"

#include <QLocale>

/// Reads "1 250,5" as somebody of this locale writes it. Refuses what could mean two amounts. Empty is nothing.
Outcome<std::optional<Amount>> amountFromInput(const QString &text, const QLocale &locale = {});

/// Reads "50", "20 %", and days of runway: "7 d", "7 days". Empty is nothing.
Outcome<std::optional<Threshold>> thresholdFromInput(const QString &text, const QLocale &locale = {});

inline constexpr int MostDays = 3650;
/// Reads a whole number of days, 0 to MostDays. Empty is nothing.
Outcome<std::optional<int>> daysFromInput(const QString &text, const QLocale &locale = {});

/// The same, to be edited: without grouping.
QString inputFrom(const Amount &amount, const QLocale &locale = {});
QString inputFrom(const Threshold &threshold, const QLocale &locale = {});
