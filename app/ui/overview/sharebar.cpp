// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/sharebar.h"

#include "delegates/tankbar.h"

#include <algorithm>

ShareBar::ShareBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void ShareBar::setShare(std::optional<double> share, const QColor &fill)
{
    m_share = std::clamp(share.value_or(0), 0.0, 1.0);
    m_fill = fill;
    setVisible(share.has_value());
    update();
}

QSize ShareBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().ascent()};
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintTankBar(painter, rect(), m_share, m_fill, palette());
}
