// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "amounttext.h"
#include "settings.h"

#include <QWidget>

class QLabel;
class ShareBar;

/// Says in words how one balance stands: the amount first, then what it means.
class BalanceHead : public QWidget
{
    Q_OBJECT
public:
    explicit BalanceHead(QWidget *parent = nullptr);

    /// \a balance is one of \a state, or null where nothing was read yet.
    void show(const AccountState &state, const BalanceState *balance, const Settings &settings, const QDateTime &now);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setFonts();
    void showLevel(const AccountState &state, const BalanceState *balance, const Settings &settings,
                   const QDateTime &now);

    QLabel *m_amount, *m_sign, *m_level, *m_doubt, *m_telling;
    ShareBar *m_bar;
    QLabel *m_tank, *m_runway, *m_due, *m_marks, *m_parts, *m_note, *m_readings;
};
