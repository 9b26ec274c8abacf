// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTreeView;

/// Finds a provider by name, brand, category or id. Keys of the search go on to the list, so that no hand leaves the keyboard.
class ProviderPicker : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderPicker(const Catalog &catalog, QWidget *parent = nullptr);

    /// Empty while none is chosen.
    QString chosenId() const;
    /// Shows what there is now; what was searched for and chosen stays.
    void setCatalog(const Catalog &catalog);
    void choose(const QString &id);
    /// Puts \a bar, of what can be done with the one that is chosen, under the list, and \a actions into its context menu.
    void setBar(QWidget *bar, const QList<QAction *> &actions);

Q_SIGNALS:
    void chosenChanged();
    /// Enter or a double click on it.
    void accepted();
    /// The provider is to be made, as it is in no list.
    void anyProviderWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeList();
    QWidget *makeElsewhere(const QString &folder);
    void search(const QString &text);
    void showAbout();
    void choose(const QModelIndex &index);
    QModelIndex bestMatch(const QString &text) const;

    QSortFilterProxyModel m_found;
    QLineEdit *m_search;
    QTreeView *m_list;
    QLabel *m_nothing;
    QLabel *m_about;
};
