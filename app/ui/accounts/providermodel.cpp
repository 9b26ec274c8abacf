// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/providermodel.h"

using namespace Qt::StringLiterals;

ProviderModel::ProviderModel(QList<Definition> providers, QObject *parent)
    : QAbstractTableModel(parent), m_providers(std::move(providers))
{}

int ProviderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_providers.size());
}

int ProviderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProviderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &provider = m_providers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? provider.name : provider.category;
    case IdRole:
        return provider.id;
    case SearchRole:
        return QStringList{provider.name, provider.id, provider.category, provider.aliases.join(u'\n')}.join(u'\n');
    }
    return {};
}

QVariant ProviderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == Name ? tr("Provider") : tr("Category");
}
