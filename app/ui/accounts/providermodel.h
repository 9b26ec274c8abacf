// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <QAbstractItemModel>

/// The providers to choose from, by name within their categories. A category is a row that cannot be chosen.
class ProviderModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Hint, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< QString; empty for a category
        SearchRole,            ///< QString: name, id, aliases and category, a line each; empty for a category
        AboutRole              ///< QString: what there is to know before choosing it, as sentences
    };

    explicit ProviderModel(const QList<Definition> &providers, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Category {
        QString name;
        QList<Definition> providers;
    };

    static QString hint(const Definition &provider);
    static QString about(const Definition &provider, const QString &category);
    QVariant ofProvider(const Definition &provider, const Category &category, int column, int role) const;

    QList<Category> m_categories;
};
