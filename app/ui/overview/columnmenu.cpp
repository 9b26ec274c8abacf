// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/columnmenu.h"

#include <QHeaderView>
#include <QMenu>

void offerColumns(QHeaderView *header)
{
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, header, [header](const QPoint &at) {
        auto *menu = new QMenu(header);
        menu->setObjectName(QStringLiteral("columns"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (int column = 1; column < header->count(); ++column) {
            auto *action = menu->addAction(header->model()->headerData(column, header->orientation()).toString().trimmed());
            action->setCheckable(true);
            action->setChecked(!header->isSectionHidden(column));
            QObject::connect(action, &QAction::toggled, header, [header, column](bool shown) { header->setSectionHidden(column, !shown); });
        }
        menu->popup(header->viewport()->mapToGlobal(at));
    });
}
