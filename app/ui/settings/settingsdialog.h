// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowservices.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;
class SettingsPage;

/// What is set for the whole program, a page for each matter. Every change is applied at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a languages are the codes of what the program speaks, as "de".
    SettingsDialog(const WindowServices &services, const QStringList &languages, QWidget *parent = nullptr);

private:
    void addSettings(AccountBook &book, const QString &name, SettingsPage *page);
    void addPage(const QString &name, QWidget *page);
    void step(int by);

    QListWidget *m_list;
    QStackedWidget *m_pages;
};
