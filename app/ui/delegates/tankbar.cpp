// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/tankbar.h"

#include <QGuiApplication>
#include <QPainterPath>

#include <algorithm>

namespace {

constexpr qreal Sliver = 3; ///< the outline covers one pixel of it

bool fillsFromRight(const QPainter &painter)
{
    const auto direction = painter.layoutDirection();
    return direction == Qt::LayoutDirectionAuto ? QGuiApplication::isRightToLeft() : direction == Qt::RightToLeft;
}

} // namespace

void paintTankBar(QPainter &painter, const QRect &rect, double share, const QColor &fill, const QPalette &palette)
{
    const auto area = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (area.width() <= 0 || area.height() <= 0)
        return;
    const auto radius = std::min(area.height(), area.width()) / 2;
    QPainterPath tank;
    tank.addRoundedRect(area, radius, radius);
    auto edge = palette.color(QPalette::Text);
    edge.setAlphaF(0.45F);
    auto ground = edge;
    ground.setAlphaF(0.08F);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(tank, ground);
    if (share > 0) {
        const auto width = std::clamp(area.width() * share, std::min(Sliver, area.width()), area.width());
        const auto left = fillsFromRight(painter) ? area.right() - width : area.left();
        painter.save();
        painter.setClipPath(tank, Qt::IntersectClip);
        painter.fillRect(QRectF(left, area.top(), width, area.height()), fill);
        painter.restore();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(edge, 1));
    painter.drawPath(tank);
    painter.restore();
}
