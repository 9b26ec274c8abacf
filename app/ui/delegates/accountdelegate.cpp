// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/accountdelegate.h"

#include "delegates/rowsign.h"
#include "delegates/sparkline.h"
#include "delegates/tankbar.h"
#include "models/accountmodel.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QColor dimmed(const QPalette &palette)
{
    const auto text = palette.color(QPalette::Text);
    const auto base = palette.color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a * 11 + b * 9) / 20; };
    return {mix(text.red(), base.red()), mix(text.green(), base.green()), mix(text.blue(), base.blue())};
}

/// An open account leaves the figures to its balances; a closed one shows the most urgent of them, by its name.
void summarize(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const auto hasBalances = option->state & QStyle::State_Children;
    const auto isOpen = hasBalances && option->state & QStyle::State_Open;
    const auto isOfABalance = index.column() > AccountModel::Name && index.column() < AccountModel::Read;
    if (isOpen && isOfABalance)
        option->text.clear();
    else if (isOpen && index.column() == AccountModel::State)
        option->text = index.data(AccountModel::BriefStateRole).toString();
    else if (hasBalances && !isOpen && index.column() == AccountModel::Name)
        option->text += u" · "_s + index.data(AccountModel::BalanceLabelRole).toString();
}

bool isClosedOrBalance(const QStyleOptionViewItem &option)
{
    return !(option.state & QStyle::State_Children) || !(option.state & QStyle::State_Open);
}

QColor drawingColor(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(QPalette::HighlightedText);
    if (index.data(AccountModel::AgedRole).toBool() || index.data(AccountModel::PausedRole).toBool())
        return dimmed(option.palette);
    const auto level = Level(index.data(AccountModel::LevelRole).toInt());
    return level > Level::Unknown ? signColor(signOf(level)) : accentColor(option.palette);
}

void paintTrend(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto series = index.data(AccountModel::TrendRole).value<Series>();
    paintSparkline(painter, option.rect.adjusted(4, 3, -4, -3), series, drawingColor(option, index));
}

/// Beside the figure, in the half of the cell that reading begins at.
void paintShare(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto height = std::max(5, option.fontMetrics.height() / 2);
    const auto room = option.rect.width() - option.fontMetrics.horizontalAdvance(option.text) - 16;
    if (!index.data(AccountModel::HasShareRole).toBool() || room < 16)
        return;
    const QRect bar(option.rect.left() + 4, option.rect.center().y() - height / 2, room, height);
    paintTankBar(painter, QStyle::visualRect(option.direction, option.rect, bar), index.data(AccountModel::ShareRole).toDouble(),
                 drawingColor(option, index), option.palette);
}

} // namespace

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto column = index.column();
    if ((column != AccountModel::Trend && column != AccountModel::Share) || !isClosedOrBalance(option))
        return;
    auto shown = option;
    initStyleOption(&shown, index);
    if (column == AccountModel::Trend)
        paintTrend(*painter, shown, index);
    else
        paintShare(*painter, shown, index);
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Room between the lines: a list of figures is read across.
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, option.fontMetrics.height() / 3);
}

void AccountDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto isAccount = !index.parent().isValid();
    if (isAccount && index.column() == AccountModel::Name)
        option->font.setBold(true);
    const auto isPaused = index.data(AccountModel::PausedRole).toBool();
    const auto isReason = isAccount && index.column() == AccountModel::State;
    const auto isDimmed = isPaused || (index.data(AccountModel::AgedRole).toBool() && !isReason);
    if (isDimmed)
        option->palette.setColor(QPalette::Text, dimmed(option->palette));
    if (isAccount)
        summarize(option, index);
    if (index.column() == AccountModel::Left || index.column() == AccountModel::Share)
        option->text += QChar(0x2003); // keeps the figures off the next column
    if (index.column() != AccountModel::State)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {option->fontMetrics.ascent() + 2, option->fontMetrics.ascent() + 2};
    option->icon = signIcon(signFor(index));
    if (isDimmed && !isAccount)
        option->icon = QIcon(option->icon.pixmap(option->decorationSize, QIcon::Disabled));
}
