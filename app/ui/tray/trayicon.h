// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray/markicon.h"
#include "tray/traymenu.h"

#include <QSystemTrayIcon>

/// The icon in the tray, with its menu. Make it only once a tray host is known to be there: Qt asks once in a process whether
/// there is one, and never again (promises.md 2.1).
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the icon.
    TrayIcon(AccountBook &book, Monitor &monitor, QObject *parent = nullptr);

    /// Lets ages grow. To be called from time to time.
    void tick();
    /// Where it is on the screen; invalid where the tray does not say.
    QRect geometry() const { return m_icon.geometry(); }

Q_SIGNALS:
    /// The icon was clicked.
    void glanceRequested();
    void openRequested();
    /// A line about an account was chosen.
    void accountRequested(const AccountId &id);
    void settingsRequested();
    void quitRequested();
    /// Something was not done.
    void failed(const Problem &problem);

private:
    void showState();
    void showFace();

    AccountBook &m_book;
    Monitor &m_monitor;
    TrayMenu m_menu;
    QSystemTrayIcon m_icon;
    std::optional<std::pair<MarkFace, IconStyle>> m_shown;
};
