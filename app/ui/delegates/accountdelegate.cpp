// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/accountdelegate.h"

#include "delegates/levelicon.h"
#include "models/accountmodel.h"

namespace {

Sign signFor(const QModelIndex &index)
{
    if (index.data(AccountModel::PausedRole).toBool())
        return Sign::Paused;
    if (!index.data(AccountModel::FailureRole).toString().isEmpty())
        return Sign::Failed;
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

void AccountDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto isAccount = !index.parent().isValid();
    if (isAccount && index.column() == AccountModel::Name)
        option->font.setBold(true);
    const auto isAged = index.data(AccountModel::AgedRole).toBool();
    const auto isFailure = isAccount && index.column() == AccountModel::State;
    if ((isAged && !isFailure) || index.data(AccountModel::PausedRole).toBool())
        option->palette.setColor(QPalette::Text, dimmed(option->palette));
    if (index.column() != AccountModel::State)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = signIcon(signFor(index));
    option->decorationSize = {option->fontMetrics.ascent() + 2, option->fontMetrics.ascent() + 2};
}
