// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/providerdelegate.h"

#include "accounts/providermodel.h"

void ProviderDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state |= QStyle::State_Enabled; // a heading is not greyed out
    if (index.column() == ProviderModel::Hint)
        option->palette.setBrush(QPalette::Text, option->palette.placeholderText());
}
