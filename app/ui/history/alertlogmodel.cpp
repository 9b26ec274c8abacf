// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alertlogmodel.h"

#include "alerttext.h"
#include "delegates/levelicon.h"
#include "leveltext.h"
#include "widgets/tooltiptext.h"

#include <algorithm>

namespace {

QString timeText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

/// As short as it is clear beside \a start.
QString timeText(const QDateTime &at, const QDateTime &start)
{
    const auto local = at.toLocalTime();
    return local.date() == start.toLocalTime().date() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                      : timeText(at);
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
        Q_EMIT dataChanged(index(0, What), index(int(m_alerts.size()) - 1, What));
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
    case Qt::ToolTipRole:
        return toolTipText(wholeText(alert));
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
    case LevelName:
        return concernOf(alert.why) == Concern::Reading ? tr("Not read") : levelText(alert.level);
    case What:
        return whatText(alert);
    case Told:
        if (alert.deliveredAt.isValid())
            return timeText(alert.deliveredAt, alert.at);
        return alert.endedAt.isValid() ? tr("over before it was told") : tr("not told yet");
    case Until:
        return alert.endedAt.isValid() ? timeText(alert.endedAt, alert.at) : tr("still so");
    }
    return {};
}

QString AlertLogModel::whatText(const Alert &alert) const
{
    const auto text = alertText(alert, m_amounts);
    return alert.repeated ? tr("Reminder: %1", "what was warned of before").arg(text) : text;
}

/// All of a row, also what there is no room for.
QString AlertLogModel::wholeText(const Alert &alert) const
{
    QStringList lines{whatText(alert)};
    for (const auto column : {Told, Until})
        lines += tr("%1: %2", "a column and what it says")
                     .arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), cellText(alert, column));
    return lines.join(u'\n');
}

QVariant AlertLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case When:
        return tr("When");
    case LevelName:
        return tr("Level");
    case What:
        return tr("What");
    case Told:
        return tr("Told at", "when the notification was shown");
    case Until:
        return tr("Until", "when it was no longer so");
    }
    return {};
}
