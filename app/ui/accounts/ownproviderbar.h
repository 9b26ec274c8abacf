// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "windowservices.h"

#include <QWidget>

class ProblemLabel;
class QAction;
class QHBoxLayout;
class QLabel;

/// What can be done with a provider of one's own. Takes no room for one that is built in.
class OwnProviderBar : public QWidget
{
    Q_OBJECT
public:
    explicit OwnProviderBar(const WindowServices &services, QWidget *parent = nullptr);

    /// Empty for none.
    void setProvider(const QString &id);
    /// The same as the buttons, for a context menu.
    QList<QAction *> offered() const { return {m_export, m_remove}; }

private:
    QAction *make(QHBoxLayout *row, const QString &text, const QString &objectName, void (OwnProviderBar::*slot)());
    void exportFile();
    void askRemove();
    void removeNow(const QString &id);
    void say(const Outcome<QString> &done);

    const WindowServices m_services;
    QString m_id;
    QWidget *m_row;
    QAction *m_export, *m_remove;
    QLabel *m_done;
    ProblemLabel *m_problem;
};
