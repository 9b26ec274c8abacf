// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPalette>
#include <QRect>

/// Draws what is left of a tank, \a share of 0 to 1, as a bar that fills from the side that reading starts at (that of the
/// painter's layout direction, else the application's). Anything above 0 shows at least a sliver; 0 shows none.
void paintTankBar(QPainter &painter, const QRect &rect, double share, const QColor &fill, const QPalette &palette);
