// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runway.h"

/// "5 to 8 days", "over a year", "collecting", "steady"; empty when nothing can be said. Counted from \a now.
QString runwayText(const Runway &runway, const QDateTime &now);

/// One sentence for where there is room: "Empty in 5 to 8 days (29 Nov to 2 Dec), at 12.5 credits a day."
QString runwaySentence(const Runway &runway, const QString &unit, const QDateTime &now);
