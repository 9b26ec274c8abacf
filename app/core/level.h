// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Where a balance stands against its marks. In order of urgency, so that the worst is the greatest.
enum class Level { Ok, Unknown, Low, Critical, Empty };

/// The name of a level in JSON and the database: "critical".
QString levelName(Level level);
std::optional<Level> levelFromName(QStringView name);
