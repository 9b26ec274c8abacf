// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

/// News that must not be missed and must not interrupt: above the accounts, until it is dismissed.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Adds plain text. The same text twice is shown once.
    void add(const QString &text);

private:
    void dismiss();

    QLabel *m_text;
    QStringList m_notices;
};
