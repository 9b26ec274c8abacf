// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "level.h"

#include <QColor>
#include <QIcon>

/// What a small sign beside a row says.
enum class Sign { Ok, Unknown, Low, Critical, Empty, Failed, Paused };

Sign signOf(Level level);

/// A sign that is told by its shape as well as by its colour, readable on light and dark.
QIcon signIcon(Sign sign);
QColor signColor(Sign sign);
