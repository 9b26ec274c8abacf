// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/notice.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// One notice with its button and the way to dismiss it.
class NoticeRow : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeRow(QWidget *parent = nullptr);

    void setNotice(const Notice &notice);

Q_SIGNALS:
    void dismissed();

private:
    Notice m_notice;
    QLabel *m_text;
    QPushButton *m_button;
};
