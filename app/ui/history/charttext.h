// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amounttext.h"
#include "history/chartcontent.h"

/// What the history chart says in words. Hidden amounts are in none of them.
namespace ChartText {

/// "Low 120"
QString border(const ChartContent::Border &border, Amounts amounts);
/// "Expires 31/12/2026"
QString due(const ChartContent &content);
/// "Top-up"; what fills up by itself may have done so.
QString topUp(const ChartContent &content);

/// "98 credits, 22/11/2026 14:00"
QString point(const ChartContent &content, qsizetype index, Amounts amounts);
/// "Lowest 20, highest 130 credits"
QString extremes(const ChartContent &content, Amounts amounts);
/// All of it, for those who hear it: "23/10/2026 to 22/11/2026: first 130, last 98, lowest 20, highest 130 credits"
QString summary(const ChartContent &content, Amounts amounts);

} // namespace ChartText
