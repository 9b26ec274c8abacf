// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "tray/markicon.h"
#include "tray/traytext.h"

#include <QMenu>
#include <QSystemTrayIcon>

class Monitor;

/// The icon in the tray and its menu. Make it only once a tray host is known to be there: Qt asks once in a process whether
/// there is one, and never again (promises.md 2.1).
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    /// \a monitor must outlive the icon.
    explicit TrayIcon(Monitor &monitor, QObject *parent = nullptr);

    /// Lets ages grow. To be called from time to time.
    void tick();

Q_SIGNALS:
    void openRequested();
    /// The line of an account was chosen.
    void accountRequested(const AccountId &id);
    void settingsRequested();
    void quitRequested();

private:
    void showLines(const QList<TrayLine> &lines);

    Monitor &m_monitor;
    QMenu m_menu;
    QAction *m_noAccounts;
    QAction *m_afterLines;
    QList<QAction *> m_lineActions;
    QSystemTrayIcon m_icon;
    MarkFace m_face;
    QList<TrayLine> m_lines;
};
