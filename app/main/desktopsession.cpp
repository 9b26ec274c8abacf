// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopsession.h"

#include "alerttext.h"
#include "desktop/diagnostics.h"
#include "desktop/xembedtray.h"
#include "language.h"
#include "keychain/keychainsecretstore.h"
#include "overview/desktopnotices.h"
#include "problemtext.h"
#include "services.h"
#include "settings/windowfacts.h"
#include "storage/atomicwrite.h"
#include "storage/definitionfolder.h"
#include "storage/profile.h"

#include <QApplication>
#include <QCloseEvent>
#include <QProcess>
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

DesktopSession::DesktopSession(Services &services, const Profile *profile, QObject *parent)
    : QObject(parent), m_services(services), m_profile(profile), m_language(services.book().settings().language),
      m_trends(services.monitor(), services.history()),
      m_window({services.book(), services.monitor(), services.providers(), services.history(), m_trends, m_notifier, &atomicWrite,
                [this](QObject *guard, std::function<void(const QList<Fact> &)> then) { askFacts(guard, std::move(then)); },
                Language::available(),
                [](const QString &path) { return readFile(path, LargestDefinition); }}),
      m_glance(services.book(), services.monitor(), m_trends),
      m_relay(services.monitor(), services.history(), profile ? static_cast<Notifier &>(m_notifier) : m_silence, &notificationFor),
      m_refreshTimer(services.monitor()), m_retention(services.monitor()),
      m_autostart(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), QApplication::applicationFilePath()),
      m_runner({services.book(), services.monitor(), services.providers(), services.history(), services.secrets()}), m_probe(legacyTray())
{
    if (profile)
        m_window.restoreLayout(layoutFile(*profile).value(LayoutKey).toByteArray());
    else
        m_window.setWindowTitle(QApplication::applicationDisplayName());
    m_window.installEventFilter(this);
    m_ageTimer.setInterval(1min);
    m_ageTimer.setTimerType(Qt::VeryCoarseTimer);
    auto &monitor = services.monitor();
    const auto applySettings = [this](const Settings &settings) {
        m_relay.setQuietHours(settings.quietHours);
        m_retention.keep(settings.keepHistory);
        if (settings.hideAmounts && !std::exchange(m_hidesAmounts, true))
            m_relay.clearScreen(); // which says how much
        m_hidesAmounts = settings.hideAmounts;
        if (settings.language != m_language)
            QApplication::exit(InAnotherLanguage);
    };
    connect(&services.book(), &AccountBook::settingsChanged, this, applySettings);
    applySettings(services.book().settings());
    connect(&m_window, &OverviewWindow::quitRequested, qApp, &QApplication::quit);
    connect(&m_window, &OverviewWindow::demoRequested, this, &DesktopSession::startDemo);
    connect(&m_relay, &AlertRelay::opened, &m_window, &OverviewWindow::showAccount);
    connect(&m_relay, &AlertRelay::topUpRequested, &m_window, &OverviewWindow::topUp);
    followGlance();
    connect(&m_sleepWatch, &SleepWatch::resumed, &m_refreshTimer, &RefreshTimer::resume);
    if (auto *const keychain = services.keychain())
        connect(keychain, &KeychainSecretStore::reachable, &monitor, &Monitor::refreshLocked);
    connect(&m_probe, &TrayProbe::appeared, this, [this] { followTray(true); });
    connect(&m_probe, &TrayProbe::absent, this, [this] { followTray(false); });
    connect(&m_relay, &AlertRelay::reachableChanged, this, &DesktopSession::followNotifications);
}

DesktopSession::~DesktopSession()
{
    m_relay.clearScreen(); // the next one, in another language or later, knows nothing of it
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

void DesktopSession::showSettings()
{
    m_window.openSettings();
}

/// In a process of its own: what is somebody's own here is not touched.
void DesktopSession::startDemo()
{
    if (!QProcess::startDetached(QApplication::applicationFilePath(), {u"--demo"_s}))
        m_window.addNotice(tr("The demo could not be started."));
}

void DesktopSession::greet()
{
    if (!m_profile)
        m_window.addNotice(tr("Demo data: nothing here is real and nothing is kept."));
    if (!m_services.setAside().isEmpty())
        m_window.addNotice(tr("The database was damaged. It is kept as %1, and a new one was begun.").arg(m_services.setAside()));
    for (const auto &problem : m_services.catalog().problems())
        m_window.addNotice(problem.toString());
}

void DesktopSession::listen()
{
    if (!m_profile)
        return;
    m_server.onRequest([this](const QJsonObject &request, CommandConnection::Reply reply) { takeRequest(request, std::move(reply)); });
    if (const auto open = m_server.listen(m_profile->socketPath()); !open)
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
    if (!m_profile || *m_profile != Profile())
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

void DesktopSession::followTray(bool isThere)
{
    m_hasTray = isThere;
    const auto notice = DesktopNotices::noTray(&m_window);
    if (isThere) {
        m_window.withdrawNotice(notice.id);
        if (!m_tray) // else it is back by itself
            makeTray();
        return;
    }
    m_window.showNotice(notice);
    if (!m_window.isVisible()) // without a tray there would be no way in
        m_window.raiseWindow();
}

void DesktopSession::makeTray()
{
    m_tray = std::make_unique<TrayIcon>(m_services.book(), m_services.monitor());
    connect(m_tray.get(), &TrayIcon::glanceRequested, this, [this] { m_glance.toggle(m_tray->geometry()); });
    connect(m_tray.get(), &TrayIcon::openRequested, this, [this] {
        m_glance.hide(); // the first click of a double click opened it
        m_window.raiseWindow();
    });
    connect(m_tray.get(), &TrayIcon::accountRequested, &m_window, &OverviewWindow::showAccount);
    connect(m_tray.get(), &TrayIcon::settingsRequested, &m_window, &OverviewWindow::openSettings);
    connect(m_tray.get(), &TrayIcon::failed, this, [this](const Problem &problem) {
        m_window.addNotice(problemText(problem));
        m_window.raiseWindow(); // it may be closed, and what was chosen in the menu was not done
    });
    connect(m_tray.get(), &TrayIcon::quitRequested, qApp, &QApplication::quit);
    connect(&m_ageTimer, &QTimer::timeout, m_tray.get(), &TrayIcon::tick);
    m_ageTimer.start();
}

void DesktopSession::followGlance()
{
    connect(&m_glance, &Glance::openRequested, &m_window, &OverviewWindow::raiseWindow);
    connect(&m_glance, &Glance::accountRequested, &m_window, &OverviewWindow::showAccount);
    connect(&m_glance, &Glance::settingsRequested, &m_window, &OverviewWindow::openSettings);
    connect(&m_glance, &Glance::addRequested, &m_window, &OverviewWindow::addAccount);
}

void DesktopSession::askFacts(QObject *guard, std::function<void(const QList<Fact> &)> then)
{
    if (!m_profile) // what a demo runs on is not asked
        return then(windowFacts());
    askDesktopFacts(*m_profile, m_services.book().settings().proxy, guard,
                    [then = std::move(then)](const QList<Fact> &facts) { then(facts + windowFacts()); });
}

void DesktopSession::followNotifications(bool reachable)
{
    const auto notice = DesktopNotices::noNotifications([this] {
        m_notifier.show(testNotification(), {this, [this](const Outcome<> &sent) {
            followNotifications(sent.has_value());
            if (sent)
                m_relay.start(); // what has waited for this
        }});
    });
    if (reachable)
        m_window.withdrawNotice(notice.id);
    else
        m_window.showNotice(notice);
}

bool DesktopSession::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Close) {
        saveLayout();
        if (!m_hasTray) // nothing would be left to open it with
            QApplication::quit();
    }
    return QObject::eventFilter(watched, event);
}

void DesktopSession::saveLayout() const
{
    if (m_profile)
        layoutFile(*m_profile).setValue(LayoutKey, m_window.layoutState());
}
