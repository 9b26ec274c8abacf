// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

/// What somebody sees who has no account yet.
class EmptyPage : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPage(QAction *addAccount, QWidget *parent = nullptr);

Q_SIGNALS:
    void demoRequested();
};
