// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertrelay.h"
#include "commandrunner.h"
#include "desktop/autostart.h"
#include "desktop/commandserver.h"
#include "desktop/dbusnotifier.h"
#include "desktop/sleepwatch.h"
#include "desktop/trayprobe.h"
#include "glance/glance.h"
#include "overview/notices.h"
#include "overview/overviewwindow.h"
#include "overview/troublewatch.h"
#include "refreshtimer.h"
#include "retention.h"
#include "silentnotifier.h"
#include "tray/trayicon.h"
#include "trendcache.h"

#include <QDeadlineTimer>

class Profile;
class Services;

/// One run of the tray program: connects windows, tray, notifications and the command socket with the services.
class DesktopSession : public QObject
{
    Q_OBJECT
public:
    /// What a second start asks of the first.
    static QJsonObject showRequest();

    /// Both must outlive the session. The caller holds the profile's write lock. Without a profile it is a demo: nothing is
    /// kept, no other process is listened to, and no notification is shown of what is made up.
    DesktopSession(Services &services, const Profile *profile, QObject *parent = nullptr);
    ~DesktopSession() override;

    /// What the event loop is left with when all windows are to be made again, in the language that was chosen.
    static constexpr int InAnotherLanguage = 1000;

    /// \a hidden: only the tray icon, as far as there is a tray.
    void start(bool hidden);
    void showSettings();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    OverviewWindow &window();
    Glance &glance();
    void startDemo();
    void greet();
    void listen();
    void followAutostart();
    void followTray(bool isThere);
    void makeTray();
    void takeRequest(const QJsonObject &request, CommandConnection::Reply reply);
    void flushDaily();
    void askFacts(QObject *guard, std::function<void(const QList<Fact> &)> then);
    void followNotifications(bool reachable);
    void saveLayout() const;

    Services &m_services;
    const Profile *const m_profile;
    const QString m_language; ///< that the windows were made in
    bool m_hidesAmounts = false;
    DBusNotifier m_notifier;
    SilentNotifier m_silence;
    TrendCache m_trends;
    Notices m_notices;
    TroubleWatch m_troubles;
    std::unique_ptr<OverviewWindow> m_window; ///< once it was wanted: most of the time only the icon is
    std::unique_ptr<Glance> m_glance;         ///< likewise
    AlertRelay m_relay;
    RefreshTimer m_refreshTimer;
    Retention m_retention;
    SleepWatch m_sleepWatch;
    Autostart m_autostart;
    CommandRunner m_runner;
    CommandServer m_server;
    TrayProbe m_probe;
    QTimer m_ageTimer;
    QDeadlineTimer m_flushAt;
    std::unique_ptr<TrayIcon> m_tray; ///< only once there was a tray
    bool m_hasTray = false;           ///< or it is gone for a moment only
};
