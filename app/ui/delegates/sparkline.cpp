// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/sparkline.h"

#include <QPainterPath>

#include <algorithm>

namespace {

constexpr qreal DotRadius = 1.8; ///< marks where the balance stands now

/// Where the points of a series lie in a rectangle.
struct Scale {
    QRectF area;
    qint64 start, span;     ///< in ms
    double lowest, highest; ///< never alike

    Scale(const QRectF &rect, const Series &series)
        : area(rect), start(series.first().at.toMSecsSinceEpoch()), span(series.last().at.toMSecsSinceEpoch() - start)
    {
        const auto [least, most] = std::minmax_element(series.begin(), series.end(),
                                                       [](const Point &a, const Point &b) { return a.amount < b.amount; });
        lowest = std::min(0.0, least->amount.toDouble());
        highest = std::max(0.0, most->amount.toDouble());
        if (lowest == highest)
            highest = lowest + 1;
    }

    qreal x(const QDateTime &at) const
    {
        return span > 0 ? area.left() + area.width() * double(at.toMSecsSinceEpoch() - start) / double(span) : area.right();
    }
    qreal y(double amount) const { return area.bottom() - area.height() * (amount - lowest) / (highest - lowest); }
    QPointF at(const Point &point) const { return {x(point.at), y(point.amount.toDouble())}; }
};

QPainterPath stepsOf(const Series &series, const Scale &scale)
{
    QPainterPath path(scale.at(series.first()));
    for (qsizetype i = 1; i < series.size(); ++i) {
        const auto next = scale.at(series.at(i));
        path.lineTo(next.x(), path.currentPosition().y());
        path.lineTo(next);
    }
    return path;
}

} // namespace

void paintSparkline(QPainter &painter, const QRect &rect, const Series &series, const QColor &color)
{
    const auto area = QRectF(rect).adjusted(DotRadius, DotRadius, -DotRadius, -DotRadius);
    if (series.isEmpty() || area.width() <= 0 || area.height() <= 0)
        return;
    const Scale scale(area, series);
    const auto line = stepsOf(series, scale);
    auto filled = line;
    filled.lineTo(line.currentPosition().x(), scale.y(0));
    filled.lineTo(scale.at(series.first()).x(), scale.y(0));
    auto shade = color;
    shade.setAlphaF(color.alphaF() * 0.22F);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(filled, shade);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(line.currentPosition(), DotRadius, DotRadius);
    painter.restore();
}
