// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/markicon.h"

#include "delegates/levelicon.h"
#include "models/accountcells.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace {

// All drawn in a square of 64 units.
constexpr QRectF Ring{9, 9, 46, 46};
constexpr QRectF Bar{1, 28, 62, 8};
constexpr QPointF BadgeAt{50, 50};
constexpr qreal BadgeRadius = 14;

int fillFor(Level level, double shareLeft)
{
    switch (level) {
    case Level::Ok:
        return 6 + int(std::floor(2 * std::clamp(shareLeft, 0.0, 1.0)));
    case Level::Low:
        return 3;
    case Level::Critical:
        return 2;
    case Level::Empty:
    case Level::Unknown:
        return 0;
    }
    Q_UNREACHABLE();
}

/// Dark lines in a light rim are seen on any panel.
void strokeOnAnything(QPainter &painter, const QPainterPath &path, qreal width)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 230), width + 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
    painter.setPen(QPen(QColor(0x22, 0x2f, 0x3e), width, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
}

void drawBadge(QPainter &painter, const MarkFace &face)
{
    const auto sign = face.failed ? Sign::Failed : Sign::Critical;
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawEllipse(BadgeAt, BadgeRadius + 3, BadgeRadius + 3);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(signColor(sign));
    painter.drawEllipse(BadgeAt, BadgeRadius, BadgeRadius);
    painter.setPen(QPen(Qt::white, 5.5, Qt::SolidLine, Qt::RoundCap));
    if (face.failed) {
        painter.drawLine(BadgeAt + QPointF(-5, -5), BadgeAt + QPointF(5, 5));
        painter.drawLine(BadgeAt + QPointF(-5, 5), BadgeAt + QPointF(5, -5));
    } else {
        painter.drawLine(BadgeAt + QPointF(0, -7), BadgeAt + QPointF(0, 1));
        painter.drawPoint(BadgeAt + QPointF(0, 8));
    }
}

QPixmap drawn(const MarkFace &face, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 64.0, side / 64.0);

    QPainterPath ring, bar, water;
    ring.addEllipse(Ring);
    bar.moveTo(Bar.left() + 4, Bar.center().y());
    bar.lineTo(Bar.right() - 4, Bar.center().y());
    painter.fillPath(ring, QColor(255, 255, 255, 230));
    water.addRect(QRectF(0, Ring.bottom() - Ring.height() * face.fill / 8, 64, 64));
    painter.fillPath(ring & water, signColor(signOf(face.level)));
    strokeOnAnything(painter, ring, 6);
    strokeOnAnything(painter, bar, 7);
    if (face.failed || face.level == Level::Critical || face.level == Level::Empty)
        drawBadge(painter, face);
    return pixmap;
}

} // namespace

MarkFace faceOf(const QList<AccountState> &states, const QDateTime &now)
{
    MarkFace face;
    double share = 2;
    bool anyRead = false;
    for (const auto &state : states) {
        if (state.account.paused)
            continue;
        face.failed = face.failed || state.refresh.failure || state.isStale(now);
        const auto *urgent = state.mostUrgent();
        if (!urgent)
            continue;
        const auto left = AccountCells::shareLeft(*urgent, state.marks.value(urgent->balance.key)).value_or(1);
        if (anyRead && std::tuple(-int(urgent->level), left) >= std::tuple(-int(face.level), share))
            continue;
        anyRead = true;
        face.level = urgent->level;
        share = left;
    }
    face.fill = fillFor(face.level, share);
    return face;
}

QIcon markIcon(const MarkFace &face)
{
    QIcon icon;
    for (const auto side : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(drawn(face, side));
    return icon;
}
