// SPDX-License-Identifier: GPL-3.0-or-later
#include "glance/glancedelegate.h"

#include "delegates/rowsign.h"
#include "delegates/sparkline.h"
#include "delegates/tankbar.h"
#include "glance/glancecard.h"
#include "models/accountmodel.h"
#include "series.h"

#include <QPainter>
#include <QPainterPath>

namespace {

constexpr int Between = 6; ///< pixels from card to card
constexpr qreal Radius = 5;

QColor mixed(const QColor &a, const QColor &b, float shareOfB)
{
    const auto mix = [&](float x, float y) { return x + (y - x) * shareOfB; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QRect cardIn(const QRect &row)
{
    return row.adjusted(1, Between / 2, -1, -Between / 2);
}

void paintGround(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option)
{
    const auto isCurrent = option.state.testFlag(QStyle::State_HasFocus);
    const auto isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const auto base = option.palette.color(QPalette::Base);
    const auto text = option.palette.color(QPalette::Text);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), Radius, Radius);
    painter.fillPath(outline, isHovered ? mixed(base, text, 0.06F) : base);
    painter.setPen(isCurrent ? QPen(option.palette.color(QPalette::Highlight), 2) : QPen(mixed(base, text, 0.25F), 1));
    painter.drawPath(outline);
}

void paintGauge(QPainter &painter, const QRect &rect, const QModelIndex &balance, const QStyleOptionViewItem &option)
{
    const auto color = signColor(signOf(Level(balance.data(AccountModel::LevelRole).toInt())));
    if (balance.data(AccountModel::HasShareRole).toBool())
        return paintTankBar(painter, rect, balance.data(AccountModel::ShareRole).toDouble(), color, option.palette);
    const auto course = balance.data(AccountModel::TrendRole).value<Series>();
    if (course.size() > 1) // a single reading has no course
        paintSparkline(painter, rect, course, color);
}

} // namespace

QSize GlanceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {m_width, GlanceCard(index, option.font, cardIn(QRect(0, 0, m_width, 0)).width()).height() + Between};
}

void GlanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto area = cardIn(option.rect);
    const GlanceCard card(index, option.font, area.width());
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, area, rect.translated(area.topLeft()));
    };
    const auto isAged = index.data(AccountModel::AgedRole).toBool() || index.data(AccountModel::PausedRole).toBool();
    const auto text = option.palette.color(QPalette::Text);
    const auto soft = mixed(text, option.palette.color(QPalette::Base), 0.3F);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, area, option);
    signIcon(signFor(index)).paint(painter, placed(card.sign()));
    for (const auto &gauge : card.gauges()) {
        painter->setOpacity(isAged ? 0.5 : 1);
        paintGauge(*painter, placed(gauge.rect), gauge.balance, option);
    }
    painter->setOpacity(1);
    for (const auto &words : card.words()) {
        const auto isSoft = words.tone == GlanceCard::Tone::Soft;
        painter->setFont(words.tone == GlanceCard::Tone::Strong ? GlanceCard::strongFont(option.font) : option.font);
        painter->setPen(isSoft ? soft : text);
        painter->drawText(placed(words.rect), words.flags, words.text);
    }
    painter->restore();
}
