// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QDBusMessage;

/// Finds out when there is a tray to put an icon into, without touching QSystemTrayIcon: once that was touched before a host
/// is there, its icon never appears for the rest of the process (Qt 6.4).
///
/// Asks org.kde.StatusNotifierWatcher over D-Bus and follows it for as long as the probe lives. On X11 an older tray counts too,
/// if no watcher is there that may still get a host. Of which kind the first tray is decides for the process, as it does for Qt:
/// an icon that was made for the one goes back into the next of its kind by itself, and never into the other.
class TrayProbe : public QObject
{
    Q_OBJECT
public:
    /// \a hasLegacyTray is asked every fifth of \a patience on X11, and empty elsewhere. After \a patience without one no tray is
    /// said to be there, for now.
    explicit TrayProbe(std::function<bool()> hasLegacyTray = {}, std::chrono::milliseconds patience = std::chrono::seconds(20),
                       QObject *parent = nullptr);

    /// Begins to look; signals come only after this.
    void start();
    /// Whether one is there now.
    bool isThere() const { return m_isThere; }

Q_SIGNALS:
    /// There is a tray: now an icon may be made, however late. Comes again when one comes back.
    void appeared();
    /// None came within the patience, or the one that was there is gone for as long.
    void absent();

private Q_SLOTS:
    void askForHost();

private:
    enum class Kind { Unknown, Host, Legacy };

    void followHost(const QDBusMessage &reply);
    void lookForLegacyTray();
    void outOfPatience();
    void found(Kind kind);
    void lost(Kind kind);

    const std::function<bool()> m_hasLegacyTray;
    const std::chrono::milliseconds m_patience;
    QTimer m_legacyTimer;
    QTimer m_askTimer;      ///< runs while a watcher owes an answer
    QTimer m_patienceTimer; ///< runs while a tray may still come, or come back
    Kind m_kind = Kind::Unknown;
    bool m_isThere = false;
    bool m_hasWatcher = false;
};
