// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertrelay.h"
#include "commandrunner.h"
#include "desktop/autostart.h"
#include "desktop/commandserver.h"
#include "desktop/dbusnotifier.h"
#include "desktop/sleepwatch.h"
#include "desktop/trayprobe.h"
#include "overview/overviewwindow.h"
#include "refreshtimer.h"
#include "tray/trayicon.h"

class Profile;
class Services;

/// One run of the tray program: connects windows, tray, notifications and the command socket with the services.
class DesktopSession : public QObject
{
    Q_OBJECT
public:
    /// What a second start asks of the first.
    static QJsonObject showRequest();

    /// Both must outlive the session. The caller holds the profile's write lock.
    DesktopSession(Services &services, const Profile &profile, QObject *parent = nullptr);
    ~DesktopSession() override;

    /// \a hidden: only the tray icon, as far as there is a tray.
    void start(bool hidden);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void greet();
    void listen();
    void followAutostart();
    void showTray();
    void takeRequest(const QJsonObject &request, CommandConnection::Reply reply);
    void saveLayout() const;

    Services &m_services;
    const Profile &m_profile;
    OverviewWindow m_window;
    DBusNotifier m_notifier;
    AlertRelay m_relay;
    RefreshTimer m_refreshTimer;
    SleepWatch m_sleepWatch;
    Autostart m_autostart;
    CommandRunner m_runner;
    CommandServer m_server;
    TrayProbe m_probe;
    QTimer m_ageTimer;
    std::unique_ptr<TrayIcon> m_tray; ///< only once there is a tray
};
