// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/providermodel.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr OfCategory = 0; ///< else one more than the number of the category that a provider is in

bool isBefore(const QString &a, const QString &b)
{
    return a.localeAwareCompare(b) < 0;
}

bool isOwn(const Definition &provider)
{
    return provider.source == Definition::Source::User;
}

} // namespace

ProviderModel::ProviderModel(const QList<Definition> &providers, QObject *parent) : QAbstractItemModel(parent)
{
    for (const auto &provider : providers) {
        const auto name = provider.category.isEmpty() ? tr("Other", "category of providers") : provider.category;
        auto it = std::find_if(m_categories.begin(), m_categories.end(), [&](const Category &c) { return c.name == name; });
        if (it == m_categories.end())
            it = m_categories.insert(m_categories.end(), {name, {}});
        it->providers.append(provider);
    }
    std::sort(m_categories.begin(), m_categories.end(), [](const auto &a, const auto &b) { return isBefore(a.name, b.name); });
    for (auto &category : m_categories)
        std::stable_sort(category.providers.begin(), category.providers.end(),
                         [](const auto &a, const auto &b) { return isBefore(a.name, b.name); });
}

QModelIndex ProviderModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : OfCategory);
}

QModelIndex ProviderModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == OfCategory)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, OfCategory);
}

int ProviderModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_categories.size());
    const auto hasProviders = parent.internalId() == OfCategory && parent.column() == 0;
    return hasProviders ? int(m_categories[parent.row()].providers.size()) : 0;
}

int ProviderModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags ProviderModel::flags(const QModelIndex &index) const
{
    // What is not enabled, the arrow keys pass over.
    if (!index.isValid() || index.internalId() == OfCategory)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant ProviderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() != OfCategory) {
        const auto &category = m_categories[qsizetype(index.internalId()) - 1];
        return ofProvider(category.providers[index.row()], category, index.column(), role);
    }
    if (role == Qt::DisplayRole && index.column() == Name)
        return m_categories[index.row()].name;
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant ProviderModel::ofProvider(const Definition &provider, const Category &category, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? provider.name : hint(provider);
    case Qt::AccessibleTextRole:
        return column == Name ? tr("%1, %2", "provider, its category").arg(provider.name, category.name) : hint(provider);
    case Qt::AccessibleDescriptionRole:
    case AboutRole:
        return about(provider, category.name);
    case IdRole:
        return provider.id;
    case SearchRole:
        return QStringList{provider.name, provider.id, category.name, provider.aliases.join(u'\n')}.join(u'\n');
    }
    return {};
}

QString ProviderModel::hint(const Definition &provider)
{
    if (isOwn(provider))
        return tr("your own definition");
    if (provider.evidence == u"client-code")
        return tr("from other clients, not documented by the vendor");
    return provider.aliases.isEmpty() ? QString() : tr("also %1", "other names of a provider").arg(provider.aliases.join(u", "_s));
}

QString ProviderModel::about(const Definition &provider, const QString &category)
{
    QStringList sentences{tr("%1, %2.", "provider, its category").arg(provider.name, category)};
    if (!provider.aliases.isEmpty())
        sentences += tr("Also known as %1.").arg(provider.aliases.join(u", "_s));
    if (isOwn(provider))
        sentences += tr("This is a definition of your own.");
    else if (provider.evidence == u"client-code")
        sentences += tr("The vendor does not document these figures: they are read as other clients read them.");
    return sentences.join(u' ');
}
