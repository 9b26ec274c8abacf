// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/markicon.h"

#include "delegates/levelicon.h"
#include "models/accountcells.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Light = QColor(0xff, 0xff, 0xff);
constexpr auto Dark = QColor(0x22, 0x2f, 0x3e);

int fillFor(Level level, double shareLeft)
{
    switch (level) {
    case Level::Ok:
        return shareLeft < 0.5 ? 3 : 4;
    case Level::Low:
        return 2;
    case Level::Critical:
        return 1;
    case Level::Empty:
    case Level::Unknown:
        return 0;
    }
    Q_UNREACHABLE();
}

/// Draws the parts of tray.svg into one picture, each in one colour.
class Drawing
{
public:
    Drawing(QSvgRenderer &parts, int side) : m_parts(parts), m_image(side, side, QImage::Format_ARGB32_Premultiplied)
    {
        m_image.fill(Qt::transparent);
    }

    void add(const QString &part, const QColor &color)
    {
        QImage layer(m_image.size(), m_image.format());
        layer.fill(Qt::transparent);
        QPainter painter(&layer);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(layer.width() / m_parts.viewBoxF().width(), layer.height() / m_parts.viewBoxF().height());
        m_parts.render(&painter, part, m_parts.boundsOnElement(part));
        painter.resetTransform();
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(layer.rect(), color);
        painter.end();
        QPainter(&m_image).drawImage(0, 0, layer);
    }

    QPixmap picture() const { return QPixmap::fromImage(m_image); }

private:
    QSvgRenderer &m_parts;
    QImage m_image;
};

QPixmap drawn(QSvgRenderer &parts, int side, const MarkFace &face, IconStyle style)
{
    const auto tint = [&](Sign sign) { return style == IconStyle::Monochrome ? Dark : signColor(sign).darker(115); };
    const auto isEmpty = face.level == Level::Empty && !face.paused;
    const auto bar = isEmpty ? u"stubs"_s : u"bar"_s;
    Drawing drawing(parts, side);
    drawing.add(u"hull"_s, Light);
    if (face.fill > 0)
        drawing.add(u"water-%1"_s.arg(face.fill), tint(signOf(face.level)));
    if (!face.paused)
        drawing.add(bar + u"-rim"_s, Light);
    drawing.add(u"ring"_s, Dark);
    drawing.add(face.paused ? u"paused"_s : bar, Dark);
    if (isEmpty)
        drawing.add(u"empty"_s, tint(Sign::Empty));
    if (face.level == Level::Critical) {
        drawing.add(u"critical-rim"_s, Light);
        drawing.add(u"critical"_s, tint(Sign::Critical));
    }
    if (face.failed) {
        drawing.add(u"failed-rim"_s, Light);
        drawing.add(u"failed"_s, tint(Sign::Failed));
    }
    return drawing.picture();
}

} // namespace

MarkFace faceOf(const QList<AccountState> &states, const QDateTime &now)
{
    const auto isPaused = [](const AccountState &state) { return state.account.paused; };
    MarkFace face{.paused = !states.isEmpty() && std::all_of(states.begin(), states.end(), isPaused)};
    double share = 2;
    bool anyRead = false;
    for (const auto &state : states) {
        if (isPaused(state))
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

QIcon markIcon(const MarkFace &face, IconStyle style)
{
    QSvgRenderer parts(u":/icons/tray.svg"_s);
    QIcon icon;
    for (const auto side : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(drawn(parts, side, face, style));
    return icon;
}
