// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one door to QCustomPlot: its header uses words that QT_NO_KEYWORDS and QT_NO_FOREACH have taken away.
#define signals Q_SIGNALS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
#undef signals
