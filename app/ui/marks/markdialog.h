// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "reading.h"

#include <QDialog>
#include <QTimer>

class AccountBook;
class MarkFields;
class Monitor;
class QComboBox;
class QLabel;
class ProblemLabel;

/// Sets the marks of one balance of an account, and says what they would have warned of lately.
class MarkDialog : public QDialog
{
    Q_OBJECT
public:
    /// Starts with \a balanceKey, or with the most urgent balance when it is empty. Both services must outlive the dialog.
    MarkDialog(AccountBook &book, const Monitor &monitor, AccountId account, const QString &balanceKey, QWidget *parent = nullptr);

private:
    QWidget *makeSupply();
    QWidget *makeExpiry();
    QString expiryOf(const Balance &balance) const;
    void showBalance();
    void rehearse();
    void save();
    void clearMark();

    AccountBook &m_book;
    const Monitor &m_monitor;
    const AccountId m_account;
    QComboBox *m_balance;
    QLabel *m_now, *m_expires;
    QLabel *m_rehearsal; ///< what the marks would have done
    QTimer m_typed;
    MarkFields *m_fields;
    ProblemLabel *m_problem;
};
