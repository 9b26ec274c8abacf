// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

/// How long ago: "just now", "12 min ago", "3 h ago", "5 days ago".
QString ageText(const QDateTime &then, const QDateTime &now);

/// How long until: "in 12 min", "in 3 h", "in 5 days"; "now" when it has come.
QString untilText(const QDateTime &then, const QDateTime &now);

/// A length of time in words: "15 min", "2 h", "30 days".
QString spanText(std::chrono::seconds span);
