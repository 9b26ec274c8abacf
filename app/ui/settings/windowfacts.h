// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

/// What Qt draws windows with: the display system, the style, the screens and their scale. In English, as all facts.
QList<Fact> windowFacts();
