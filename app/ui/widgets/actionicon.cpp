// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actionicon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// Draws when it is asked to, so that a change of the palette is seen at once.
class LineDrawing : public QIconEngine
{
public:
    explicit LineDrawing(const QString &name) : m_drawing(std::make_shared<QSvgRenderer>(u":/actions/%1.svg"_s.arg(name))) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        const auto ratio = painter->device()->devicePixelRatioF();
        QImage image(square.size() * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter inner(&image);
        m_drawing->render(&inner, square);
        inner.setCompositionMode(QPainter::CompositionMode_SourceIn);
        inner.fillRect(square, colorFor(mode));
        inner.end();
        square.moveCenter(rect.center());
        painter->drawImage(square.topLeft(), image);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new LineDrawing(*this); }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const auto palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    std::shared_ptr<QSvgRenderer> m_drawing;
};

} // namespace

QIcon actionIcon(const QString &name)
{
    return QIcon(new LineDrawing(name));
}
