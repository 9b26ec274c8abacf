// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"

#include <QFrame>

class QLabel;
class QPushButton;

/// Says beneath the tree what is wrong with the chosen account and what to do about it. Hidden while nothing is wrong.
class AccountPanel : public QFrame
{
    Q_OBJECT
public:
    explicit AccountPanel(QWidget *parent = nullptr);

    void show(const AccountState *state, const QDateTime &now);

Q_SIGNALS:
    void secretsRequested();
    void refreshRequested();

private:
    QLabel *m_sign, *m_title, *m_message, *m_advice, *m_times;
    QPushButton *m_secrets, *m_refresh;
};
