// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountfiltermodel.h"

#include "models/accountmodel.h"

#include <tuple>

namespace {

bool lessUrgentLast(const QModelIndex &left, const QModelIndex &right)
{
    const auto rank = [](const QModelIndex &i) {
        return std::tuple(-i.data(AccountModel::UrgencyRole).toInt(), i.data(AccountModel::ShareRole).toDouble(), i.row());
    };
    return rank(left) < rank(right);
}

/// Unlimited is more than any amount; nothing known is less.
bool lessLeft(const QModelIndex &left, const QModelIndex &right)
{
    const auto rank = [](const QModelIndex &i) {
        const auto amount = i.data(AccountModel::AmountRole);
        const auto kind = amount.isValid() ? 1 : i.data(AccountModel::UnlimitedRole).toBool() ? 2 : 0;
        return std::tuple(kind, amount.value<Amount>());
    };
    return rank(left) < rank(right);
}

/// What has no date comes after all that has one.
bool lessDate(const QModelIndex &left, const QModelIndex &right, int role)
{
    const auto a = left.data(role).toDateTime();
    const auto b = right.data(role).toDateTime();
    return a.isValid() && (!b.isValid() || a < b);
}

} // namespace

AccountFilterModel::AccountFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setFilterRole(AccountModel::FilterRole);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setSortLocaleAware(true);
    sort(AccountModel::State, Qt::AscendingOrder);
}

bool AccountFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    switch (left.column()) {
    case AccountModel::Left:
        return lessLeft(left, right);
    case AccountModel::Share:
        return left.data(AccountModel::ShareRole).toDouble() < right.data(AccountModel::ShareRole).toDouble();
    case AccountModel::Runway:
        return lessDate(left, right, AccountModel::RunwayRole);
    case AccountModel::Due:
        return lessDate(left, right, AccountModel::DueRole);
    case AccountModel::Read:
        return lessDate(left, right, AccountModel::ReadAtRole);
    case AccountModel::State:
        return lessUrgentLast(left, right);
    default:
        return QSortFilterProxyModel::lessThan(left, right);
    }
}
