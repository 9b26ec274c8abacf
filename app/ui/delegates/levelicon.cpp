// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/levelicon.h"

#include <QPainter>
#include <QPainterPath>

namespace {

// All drawn in a square of 16 units.
QPainterPath outlineOf(Sign sign)
{
    QPainterPath path;
    switch (sign) {
    case Sign::Low:
    case Sign::Critical:
        path.addPolygon(QPolygonF({{8, 1.5}, {15, 14}, {1, 14}}));
        path.closeSubpath();
        break;
    case Sign::Failed:
        path.addRoundedRect(QRectF(2, 2, 12, 12), 2, 2);
        break;
    default:
        path.addEllipse(QRectF(2, 2, 12, 12));
    }
    return path;
}

QPainterPath glyphOf(Sign sign)
{
    QPainterPath path;
    switch (sign) {
    case Sign::Ok:
        path.addPolygon(QPolygonF({{5, 8.2}, {7.2, 10.4}, {11, 6}}));
        break;
    case Sign::Low:
    case Sign::Critical:
        path.moveTo(8, 6);
        path.lineTo(8, 9.2);
        path.moveTo(8, 11.6);
        path.lineTo(8, 11.8);
        break;
    case Sign::Empty:
        path.moveTo(5, 8);
        path.lineTo(11, 8);
        break;
    case Sign::Failed:
        path.moveTo(5.6, 5.6);
        path.lineTo(10.4, 10.4);
        path.moveTo(10.4, 5.6);
        path.lineTo(5.6, 10.4);
        break;
    case Sign::Paused:
        path.moveTo(6.5, 6);
        path.lineTo(6.5, 10);
        path.moveTo(9.5, 6);
        path.lineTo(9.5, 10);
        break;
    case Sign::Unknown:
        path.moveTo(8, 7.9);
        path.lineTo(8, 8.1);
        break;
    }
    return path;
}

/// Hollow signs say "look when you have time", filled ones "look now".
bool isHollow(Sign sign)
{
    return sign == Sign::Low || sign == Sign::Unknown || sign == Sign::Paused || sign == Sign::Ok;
}

QPixmap drawn(Sign sign, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 16.0, side / 16.0);
    const auto color = signColor(sign);
    QPen pen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(isHollow(sign) ? QBrush(Qt::NoBrush) : QBrush(color));
    painter.drawPath(outlineOf(sign));
    pen.setColor(isHollow(sign) ? color : QColor(Qt::white));
    pen.setWidthF(1.7);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(glyphOf(sign));
    return pixmap;
}

} // namespace

Sign signOf(Level level)
{
    switch (level) {
    case Level::Ok:
        return Sign::Ok;
    case Level::Unknown:
        return Sign::Unknown;
    case Level::Low:
        return Sign::Low;
    case Level::Critical:
        return Sign::Critical;
    case Level::Empty:
        return Sign::Empty;
    }
    Q_UNREACHABLE();
}

QColor signColor(Sign sign)
{
    switch (sign) {
    case Sign::Ok:
        return {0x2f, 0x9e, 0x6e};
    case Sign::Low:
        return {0xd0, 0x8a, 0x0c};
    case Sign::Critical:
    case Sign::Empty:
    case Sign::Failed:
        return {0xd6, 0x3a, 0x4c};
    case Sign::Unknown:
    case Sign::Paused:
        return {0x86, 0x8e, 0x96};
    }
    Q_UNREACHABLE();
}

QColor accentColor(const QPalette &palette)
{
    const auto color = palette.color(QPalette::Highlight);
    const auto isDark = palette.color(QPalette::Base).lightness() < 128;
    return isDark && color.lightness() < 140 ? color.lighter(180) : color;
}

QIcon signIcon(Sign sign)
{
    QIcon icon;
    for (const auto side : {16, 20, 24, 32, 48}) {
        // The same when selected: a sign that styles tint would lose its colour.
        icon.addPixmap(drawn(sign, side), QIcon::Normal);
        icon.addPixmap(drawn(sign, side), QIcon::Selected);
    }
    return icon;
}
