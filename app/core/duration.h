// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

/// Reads "90s", "15m", "2h", "30d" or "1w". Nothing for anything else, for zero, and for more than ten years.
std::optional<std::chrono::seconds> durationFromString(QStringView text);

/// The shortest such text: "15m", not "900s".
QString durationToString(std::chrono::seconds duration);
