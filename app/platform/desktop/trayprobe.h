// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

/// Finds out when there is a tray to put an icon into, without touching QSystemTrayIcon: once that was touched before a host
/// is there, its icon never appears for the rest of the process (Qt 6.4).
///
/// Asks org.kde.StatusNotifierWatcher over D-Bus and follows it for as long as the probe lives. On X11 an older tray counts too,
/// if no watcher is there that may still get a host.
class TrayProbe : public QObject
{
    Q_OBJECT
public:
    /// \a hasLegacyTray is asked now and then on X11, and empty elsewhere. After \a patience no tray is said to be there, for now.
    explicit TrayProbe(std::function<bool()> hasLegacyTray = {}, std::chrono::milliseconds patience = std::chrono::seconds(20),
                       QObject *parent = nullptr);

    /// Begins to look; signals come only after this.
    void start();
    bool isThere() const { return m_isThere; }

Q_SIGNALS:
    /// There is a tray: now an icon may be made. Comes once, however late.
    void appeared();
    /// None came within the patience. Comes once, and never after appeared().
    void absent();

private Q_SLOTS:
    void askForHost();

private:
    void hostIsThere();
    void lookForLegacyTray();
    void outOfPatience();

    const std::function<bool()> m_hasLegacyTray;
    const std::chrono::milliseconds m_patience;
    QTimer m_legacyTimer;
    bool m_isThere = false;
    bool m_isPatient = true;
    bool m_hasWatcher = false;
};
