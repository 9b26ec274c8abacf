// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "models/accountfiltermodel.h"
#include "models/accountmodel.h"

#include <QMainWindow>
#include <QTimer>

class AccountActions;
class AccountPanel;
class NoticeBar;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;
class SettingsDialog;

/// The window: all accounts with their balances, and everything that can be done with them. Closing it hides it; whether
/// the program then ends is not the window's to say.
class OverviewWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Both must outlive the window.
    OverviewWindow(AccountBook &book, Monitor &monitor, QWidget *parent = nullptr);

    /// Place, size and columns, to be kept by whoever keeps such things. What does not fit is left as it is.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

    /// Shows the window in front of others.
    void raiseWindow();
    void openSettings();
    /// Shows and chooses an account.
    void showAccount(const AccountId &id);
    /// Shows a line of plain text until it is dismissed: "The database was damaged and set aside as …".
    void addNotice(const QString &text);

Q_SIGNALS:
    void quitRequested();

private:
    QWidget *makeAccountsPage();
    void makeMenus();
    void makeToolBar();
    void currentChanged();
    void showState();
    void showContextMenu(const QPoint &at);
    QString statusText() const;

    AccountBook &m_book;
    Monitor &m_monitor;
    AccountModel m_model;
    AccountFilterModel m_filtered;
    QTimer m_ageTimer;
    AccountActions *m_actions;
    QAction *m_settings, *m_quit;
    NoticeBar *m_notices;
    QStackedWidget *m_pages;
    QLineEdit *m_filter = nullptr;
    QTreeView *m_tree = nullptr;
    AccountPanel *m_panel = nullptr;
    QLabel *m_nothingFound = nullptr;
    QLabel *m_status;
};
