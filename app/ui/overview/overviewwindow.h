// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "models/accountfiltermodel.h"
#include "models/accountmodel.h"
#include "widgets/soon.h"
#include "windowservices.h"

#include <QMainWindow>
#include <QTimer>

class AccountActions;
class AccountTree;
class DetailsPane;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class SettingsDialog;

/// The window: all accounts with their balances, and everything that can be done with them. Closing it hides it; whether
/// the program then ends is not the window's to say.
class OverviewWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit OverviewWindow(WindowServices services, QWidget *parent = nullptr);

    /// Place, size and columns, to be kept by whoever keeps such things. What does not fit is left as it is.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

    /// Shows the window in front of others.
    void raiseWindow();
    void openSettings();
    void addAccount();
    /// Shows and chooses an account.
    void showAccount(const AccountId &id);
    /// Opens the page where an account is topped up.
    void topUp(const AccountId &id);

Q_SIGNALS:
    void quitRequested();
    /// To see the program with made-up accounts, apart from what is here.
    void demoRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void comeUp();
    void tick();
    QWidget *makeAccountsPage();
    QList<QAction *> accountActions() const;
    void makeMenus();
    void makeToolBar();
    void currentChanged();
    void hideAmounts(bool hidden);
    void showState();
    void showContextMenu(const QPoint &at);
    QString statusText() const;

    const WindowServices m_services;
    AccountModel m_model;
    AccountFilterModel m_filtered;
    QTimer m_ageTimer; ///< only while there is somebody to look
    AccountActions *m_actions;
    QAction *m_settings, *m_hideAmounts, *m_copy, *m_quit;
    QStackedWidget *m_pages;
    QLineEdit *m_filter = nullptr;
    AccountTree *m_tree = nullptr;
    QSplitter *m_splitter = nullptr;
    DetailsPane *m_details = nullptr;
    QLabel *m_nothingFound = nullptr;
    QLabel *m_status;
    Soon m_soon;
};
