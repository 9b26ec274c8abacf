// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "amounttext.h"

#include <QAbstractTableModel>

/// What was raised for an account, newest first.
class AlertLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, LevelName, What, Told, Until, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Newest first. What is only added on top, or was told meanwhile, becomes the smallest change, so that a selection
    /// lasts.
    void setAlerts(const QList<Alert> &alerts);
    void setAmounts(Amounts amounts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cellText(const Alert &alert, int column) const;
    QString wholeText(const Alert &alert) const;
    QString whatText(const Alert &alert) const;

    QList<Alert> m_alerts;
    Amounts m_amounts = Amounts::Shown;
};
