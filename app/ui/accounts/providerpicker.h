// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

/// Finds a provider by name, alias or category. Keys of the search go on to the list, so that no hand leaves the keyboard.
class ProviderPicker : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderPicker(const QList<Definition> &providers, QWidget *parent = nullptr);

    /// Empty while none is chosen.
    QString chosenId() const;

Q_SIGNALS:
    void chosenChanged();
    /// Enter or a double click on it.
    void accepted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);

    QSortFilterProxyModel m_found;
    QLineEdit *m_search;
    QTreeView *m_list;
    QLabel *m_nothing;
};
