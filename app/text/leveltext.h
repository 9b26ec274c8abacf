// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "level.h"

/// "Low". One word, to stand alone.
QString levelText(Level level);
