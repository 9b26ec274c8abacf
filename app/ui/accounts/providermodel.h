// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <QAbstractTableModel>

/// The providers to choose from.
class ProviderModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Category, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        SearchRole             ///< QString: name, id, aliases and category
    };

    explicit ProviderModel(QList<Definition> providers, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const QList<Definition> m_providers;
};
