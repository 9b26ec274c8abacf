// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "history/alertlogmodel.h"
#include "windowservices.h"

#include <QWidget>

class ProblemLabel;
class QLabel;
class QTreeView;

/// The list of what was raised for one account. Reads the history only while it is seen.
class AlertLog : public QWidget
{
    Q_OBJECT
public:
    explicit AlertLog(WindowServices services, QWidget *parent = nullptr);

    void setAccount(const AccountId &account);
    /// Reads anew: when an alert was told is known only to the history.
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const WindowServices m_services;
    AccountId m_account;
    AlertLogModel m_model;
    QTreeView *m_view;
    QLabel *m_nothing;
    ProblemLabel *m_problem;
};
