// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/replytreeview.h"

#include "editor/replymodel.h"

#include <QHeaderView>
#include <QTreeView>

using namespace Qt::StringLiterals;

QTreeView *makeReplyTree(ReplyModel &model, QWidget *parent)
{
    auto *tree = new QTreeView(parent);
    tree->setObjectName(u"reply"_s);
    tree->setAccessibleName(ReplyModel::tr("The reply"));
    tree->setModel(&model);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setExpandsOnDoubleClick(false);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->header()->setStretchLastSection(true);
    tree->header()->setSectionsMovable(false);
    return tree;
}

void showWhole(QTreeView &tree)
{
    constexpr int Deep = 3;
    tree.expandToDepth(Deep);
    for (const auto column : {ReplyModel::Name, ReplyModel::Value})
        tree.resizeColumnToContents(column);
    const auto most = 32 * tree.fontMetrics().averageCharWidth();
    for (const auto column : {ReplyModel::Name, ReplyModel::Value})
        tree.setColumnWidth(column, qMin(tree.columnWidth(column), most));
    tree.setCurrentIndex(tree.model()->index(0, 0));
}
