// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "level.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

/// What a small sign beside a row says.
enum class Sign { Ok, Unknown, Low, Critical, Empty, Failed, Paused };

Sign signOf(Level level);

/// A sign that is told by its shape as well as by its colour, readable on light and dark.
QIcon signIcon(Sign sign);
QColor signColor(Sign sign);

/// What is drawn where nothing is wrong: the color that the desktop stresses things with, light enough for a dark base.
QColor accentColor(const QPalette &palette);
