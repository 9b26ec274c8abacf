// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopsession.h"

#include "alerttext.h"
#include "desktop/xembedtray.h"
#include "problemtext.h"
#include "services.h"
#include "storage/profile.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto LayoutKey = u"overview"_s;

QSettings layoutFile(const Profile &profile)
{
    return {profile.folder() + u"/window.ini"_s, QSettings::IniFormat};
}

std::function<bool()> legacyTray()
{
    if (QGuiApplication::platformName() == u"xcb"_s)
        return &hasXEmbedTray;
    return {};
}

} // namespace

QJsonObject DesktopSession::showRequest()
{
    return {{u"show"_s, true}};
}

DesktopSession::DesktopSession(Services &services, const Profile &profile, QObject *parent)
    : QObject(parent), m_services(services), m_profile(profile), m_window(services.book(), services.monitor()),
      m_relay(services.monitor(), services.history(), m_notifier, &notificationFor), m_refreshTimer(services.monitor()),
      m_autostart(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), QApplication::applicationFilePath()),
      m_runner({services.book(), services.monitor(), services.history(), services.secrets()}), m_probe(legacyTray())
{
    m_window.restoreLayout(layoutFile(profile).value(LayoutKey).toByteArray());
    m_window.installEventFilter(this);
    m_ageTimer.setInterval(1min);
    m_ageTimer.setTimerType(Qt::VeryCoarseTimer);
    auto &monitor = services.monitor();
    connect(&m_window, &OverviewWindow::quitRequested, qApp, &QApplication::quit);
    connect(&m_relay, &AlertRelay::opened, this, [this](const AccountId &account) {
        m_window.raiseWindow();
        m_window.showAccount(account);
    });
    connect(&m_sleepWatch, &SleepWatch::resumed, &m_refreshTimer, &RefreshTimer::resume);
    connect(&services.secrets(), &KeychainSecretStore::reachable, &monitor, &Monitor::refreshLocked);
    connect(&m_probe, &TrayProbe::appeared, this, &DesktopSession::showTray);
    connect(&m_probe, &TrayProbe::absent, this, [this] {
        if (!m_window.isVisible()) // without a tray there would be no way in
            m_window.raiseWindow();
    });
}

DesktopSession::~DesktopSession()
{
    saveLayout();
}

void DesktopSession::start(bool hidden)
{
    greet();
    listen();
    followAutostart();
    if (!hidden && !m_services.book().settings().startHidden)
        m_window.raiseWindow();
    m_probe.start();
    m_relay.start();
    m_refreshTimer.start();
}

void DesktopSession::greet()
{
    if (!m_services.setAside().isEmpty())
        m_window.addNotice(tr("The database was damaged. It is kept as %1, and a new one was begun.").arg(m_services.setAside()));
    for (const auto &problem : m_services.catalog().problems())
        m_window.addNotice(problem.toString());
}

void DesktopSession::listen()
{
    m_server.onRequest([this](const QJsonObject &request, CommandConnection::Reply reply) { takeRequest(request, std::move(reply)); });
    if (const auto open = m_server.listen(m_profile.socketPath()); !open)
        m_window.addNotice(problemText(open.error()));
}

void DesktopSession::takeRequest(const QJsonObject &request, CommandConnection::Reply reply)
{
    if (request != showRequest())
        return m_runner.run(request, std::move(reply));
    m_window.raiseWindow();
    reply({});
}

/// The entry belongs to the user's own profile; what was switched off elsewhere stays off.
void DesktopSession::followAutostart()
{
    if (m_profile != Profile())
        return;
    auto settings = m_services.book().settings();
    if (settings.autostart && !m_autostart.isOn()) {
        settings.autostart = false;
        (void)m_services.book().setSettings(settings);
    }
    connect(&m_services.book(), &AccountBook::settingsChanged, this, [this](const Settings &changed) {
        if (changed.autostart == m_autostart.isOn())
            return;
        if (const auto set = m_autostart.set(changed.autostart); !set)
            m_window.addNotice(problemText(set.error()));
    });
}

void DesktopSession::showTray()
{
    m_tray = std::make_unique<TrayIcon>(m_services.monitor());
    connect(m_tray.get(), &TrayIcon::openRequested, &m_window, &OverviewWindow::raiseWindow);
    connect(m_tray.get(), &TrayIcon::accountRequested, this, [this](const AccountId &account) {
        m_window.raiseWindow();
        m_window.showAccount(account);
    });
    connect(m_tray.get(), &TrayIcon::settingsRequested, this, [this] {
        m_window.raiseWindow();
        m_window.openSettings();
    });
    connect(m_tray.get(), &TrayIcon::quitRequested, qApp, &QApplication::quit);
    connect(&m_ageTimer, &QTimer::timeout, m_tray.get(), &TrayIcon::tick);
    m_ageTimer.start();
}

bool DesktopSession::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Close) {
        saveLayout();
        if (!m_tray) // nothing would be left to open it with
            QApplication::quit();
    }
    return QObject::eventFilter(watched, event);
}

void DesktopSession::saveLayout() const
{
    layoutFile(m_profile).setValue(LayoutKey, m_window.layoutState());
}
