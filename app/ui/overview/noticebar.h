// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/notice.h"

#include <QFrame>
#include <QHash>

class NoticeRow;
class QVBoxLayout;

/// News that must not be missed and must not interrupt: above the accounts, a row each, until they no longer hold or are dismissed.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows a notice in place of the one of the same id. One that was dismissed stays away until it is news again, or was
    /// withdrawn in between.
    void show(const Notice &notice);
    /// Its reason is gone.
    void withdraw(const QString &id);
    /// Tells of something that happened, in plain text. The same text twice is shown once, and once more after it was dismissed.
    void add(const QString &text);

private:
    void dismiss(const QString &id);
    void remove(const QString &id);

    QVBoxLayout *m_column;
    QHash<QString, NoticeRow *> m_rows;   ///< by id
    QHash<QString, QString> m_dismissed;  ///< the news that was dismissed, by id
};
