// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alertlogmodel.h"

#include "delegates/levelicon.h"
#include "leveltext.h"

#include <algorithm>

namespace {

QString timeText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

bool isSame(const Alert &a, const Alert &b)
{
    return a.id == b.id && a.account == b.account && a.at == b.at;
}

} // namespace

void AlertLogModel::setAlerts(const QList<Alert> &alerts)
{
    const auto added = alerts.size() - m_alerts.size();
    const auto goesOn = added >= 0 && std::equal(m_alerts.cbegin(), m_alerts.cend(), alerts.cbegin() + added, isSame);
    if (!goesOn) {
        beginResetModel();
        m_alerts = alerts;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, int(added) - 1);
        m_alerts = alerts.first(added) + m_alerts;
        endInsertRows();
    }
    for (int row = 0; row < m_alerts.size(); ++row) {
        if (m_alerts.at(row) == alerts.at(row))
            continue;
        m_alerts[row] = alerts.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void AlertLogModel::setAmounts(Amounts amounts)
{
    if (amounts == m_amounts)
        return;
    m_amounts = amounts;
    if (!m_alerts.isEmpty())
        Q_EMIT dataChanged(index(0, Left), index(int(m_alerts.size()) - 1, Left));
}

int AlertLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_alerts.size());
}

int AlertLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &alert = m_alerts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(alert, index.column());
    case Qt::DecorationRole:
        return index.column() == LevelName ? QVariant(signIcon(signOf(alert.level))) : QVariant();
    }
    return {};
}

QString AlertLogModel::cellText(const Alert &alert, int column) const
{
    switch (column) {
    case When:
        return timeText(alert.at);
    case BalanceName:
        return alert.balance.label;
    case LevelName:
        return levelText(alert.level);
    case Left:
        return balanceText(alert.balance, m_amounts);
    case Told:
        return alert.deliveredAt.isValid() ? timeText(alert.deliveredAt) : tr("not told yet");
    }
    return {};
}

QVariant AlertLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case When:
        return tr("When");
    case BalanceName:
        return tr("Balance");
    case LevelName:
        return tr("Level");
    case Left:
        return tr("Left");
    case Told:
        return tr("Told at", "when the notification was shown");
    }
    return {};
}
