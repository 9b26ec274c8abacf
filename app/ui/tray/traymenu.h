// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "result.h"
#include "tray/traytext.h"
#include "widgets/soon.h"

#include <QMenu>

#include <chrono>

class AccountBook;
class Monitor;

/// The menu of the tray icon: what is warned of, one line an account, and what can be done without opening a window.
class TrayMenu : public QMenu
{
    Q_OBJECT
public:
    /// Both must outlive the menu.
    TrayMenu(AccountBook &book, Monitor &monitor, QWidget *parent = nullptr);

    /// Lets ages grow. To be called from time to time.
    void tick();
    /// The most urgent accounts, in the words of the menu.
    QString tooltip() const;

Q_SIGNALS:
    /// The tooltip may be another.
    void linesChanged();
    void openRequested();
    /// A line about an account was chosen.
    void accountRequested(const AccountId &id);
    void settingsRequested();
    void quitRequested();
    /// Something was not done.
    void failed(const Problem &problem);

private:
    void fillSnoozeMenu();
    void show(const QList<TrayLine> &lines, QList<QAction *> &actions, QAction *before);
    void choose(const AccountId &id);
    /// None: until a top-up.
    void snooze(std::optional<std::chrono::seconds> span);
    void endSnooze();
    void report(const Outcome<> &done);
    void hideAmounts(bool hidden);

    AccountBook &m_book;
    Monitor &m_monitor;
    QList<TrayLine> m_warnings, m_lines;
    QList<QAction *> m_warningActions, m_lineActions;
    QAction *m_afterWarnings, *m_noAccounts, *m_afterLines;
    QList<QAction *> m_snoozeActions;
    QAction *m_endSnooze = nullptr;
    QMenu *m_snooze; ///< after what its making fills
    QAction *m_refreshAll, *m_hideAmounts;
    Soon m_soon;
};
