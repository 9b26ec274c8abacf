// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series.h"

#include <QColor>
#include <QPainter>
#include <QRect>

/// Draws the course of a balance into \a rect, for reading at a glance: across by time, up from 0 (or from the least amount
/// below it) to the greatest, so that the filled height means something. Steps, for between two points the amount stood as
/// it was. Time runs from left to right in every language. A single point is a dot at the end; none is nothing.
void paintSparkline(QPainter &painter, const QRect &rect, const Series &series, const QColor &color);
