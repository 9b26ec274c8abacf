// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterlexer.h"

/// What a filter does that it may not: reach for anything but its input (env, input, debug …), use what came with
/// jq 1.7 or later, or leave brackets open. In the order of the text. Does not find every error that jq would.
QList<FilterFlaw> filterFlaws(const QString &filter);
