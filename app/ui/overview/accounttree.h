// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountfiltermodel.h"

#include <QTreeView>

class QMenu;

/// The accounts with their balances: every account open, the most urgent on top, columns for people to choose.
class AccountTree : public QTreeView
{
    Q_OBJECT
public:
    /// The model must outlive the tree.
    explicit AccountTree(AccountFilterModel &accounts, QWidget *parent = nullptr);

    /// The columns, their widths and the order, to be kept by whoever keeps such things.
    QByteArray columnState() const;
    /// What another version wrote, with other columns, is left aside.
    void restoreColumns(const QByteArray &state);

    /// The chosen row as lines of text with tabs between the shown columns, as spreadsheets take them; an account with all its
    /// balances. Empty when nothing is chosen.
    QString chosenText() const;

Q_SIGNALS:
    /// Another row was chosen, or none.
    void chosenChanged();
    /// Something was typed that is not for the tree.
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QString lineOf(const QModelIndex &index) const;
};
