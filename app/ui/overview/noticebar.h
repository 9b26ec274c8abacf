// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/notice.h"

#include <QFrame>
#include <QHash>

class NoticeRow;
class Notices;
class QVBoxLayout;

/// Shows notices above the accounts, a row each. Without any there is no bar.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    /// \a notices must outlive the bar.
    explicit NoticeBar(Notices &notices, QWidget *parent = nullptr);

private:
    void put(const Notice &notice);
    void remove(const QString &id);

    Notices &m_notices;
    QVBoxLayout *m_column;
    QHash<QString, NoticeRow *> m_rows; ///< by id
};
