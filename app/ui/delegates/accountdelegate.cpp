// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/accountdelegate.h"

#include "delegates/levelicon.h"
#include "models/accountmodel.h"

namespace {

Sign signFor(const QModelIndex &index)
{
    const auto isAccount = !index.parent().isValid();
    if (isAccount && index.data(AccountModel::PausedRole).toBool())
        return Sign::Paused;
    if (isAccount && !index.data(AccountModel::FailureRole).toString().isEmpty())
        return Sign::Failed;
    if (isAccount && index.data(AccountModel::AgedRole).toBool())
        return Sign::Unknown;
    return signOf(Level(index.data(AccountModel::LevelRole).toInt()));
}

QColor dimmed(const QPalette &palette)
{
    const auto text = palette.color(QPalette::Text);
    const auto base = palette.color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a * 11 + b * 9) / 20; };
    return {mix(text.red(), base.red()), mix(text.green(), base.green()), mix(text.blue(), base.blue())};
}

} // namespace

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
