// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/accounttree.h"

#include "delegates/accountdelegate.h"
#include "models/accountmodel.h"
#include "overview/columnmenu.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

AccountTree::AccountTree(AccountFilterModel &accounts, QWidget *parent) : QTreeView(parent)
{
    setObjectName(u"accounts"_s);
    setAccessibleName(tr("Accounts and their balances"));
    setModel(&accounts);
    setItemDelegate(new AccountDelegate(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSortingEnabled(true);
    sortByColumn(AccountModel::State, Qt::AscendingOrder);
    setContextMenuPolicy(Qt::CustomContextMenu);
    offerColumns(header());
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(AccountModel::Name, QHeaderView::Stretch);
    header()->setMinimumSectionSize(8 * fontMetrics().averageCharWidth());
    const auto charWidth = fontMetrics().averageCharWidth();
    for (const auto &[column, chars] : {std::pair(AccountModel::Left, 21), {AccountModel::Share, 13}, {AccountModel::Trend, 13},
                                        {AccountModel::Runway, 16}, {AccountModel::Due, 19}, {AccountModel::Read, 13},
                                        {AccountModel::State, 21}})
        header()->resizeSection(column, chars * charWidth);
    expandAll();
    // An account that comes, or comes back from being filtered out, shows its balances at once.
    connect(&accounts, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &under, int first, int last) {
        for (int row = first; row <= last && !under.isValid(); ++row)
            expand(model()->index(row, 0));
        if (under.isValid())
            expand(under);
    });
}

QByteArray AccountTree::columnState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << int(AccountModel::ColumnCount) << header()->saveState();
    return state;
}

void AccountTree::restoreColumns(const QByteArray &state)
{
    int columns = 0;
    QByteArray headerState;
    QDataStream in(state);
    in >> columns >> headerState;
    if (columns == AccountModel::ColumnCount)
        header()->restoreState(headerState);
}

QString AccountTree::chosenText() const
{
    const auto current = currentIndex().siblingAtColumn(AccountModel::Name);
    if (!current.isValid())
        return {};
    auto text = lineOf(current);
    for (int row = 0; row < model()->rowCount(current); ++row)
        text += lineOf(model()->index(row, 0, current));
    return text;
}

QString AccountTree::lineOf(const QModelIndex &index) const
{
    QStringList cells;
    for (int at = 0; at < header()->count(); ++at) {
        const auto column = header()->logicalIndex(at);
        if (!header()->isSectionHidden(column) && column != AccountModel::Trend)
            cells += index.siblingAtColumn(column).data().toString();
    }
    return cells.join(u'\t') + u'\n';
}

void AccountTree::keyPressEvent(QKeyEvent *event)
{
    const auto isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const auto text = event->text();
    if (isPlain && !text.isEmpty() && text.front().isPrint() && !text.front().isSpace() && !u"+-*"_s.contains(text.front()))
        Q_EMIT typed(text);
    else
        QTreeView::keyPressEvent(event);
}

void AccountTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT chosenChanged();
}
