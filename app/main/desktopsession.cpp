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
      m_trends(services.monitor(), services.history()), m_troubles(services.monitor(), m_notices),
      m_relay(services.monitor(), services.history(), profile ? static_cast<Notifier &>(m_notifier) : m_silence, &notificationFor),
      m_refreshTimer(services.monitor()), m_retention(services.monitor()),
      m_autostart(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), QApplication::applicationFilePath()),
      m_runner({services.book(), services.monitor(), services.providers(), services.history(), services.secrets()}), m_probe(legacyTray())
{
    m_ageTimer.setInterval(1min);
    m_ageTimer.setTimerType(Qt::VeryCoarseTimer);
    m_flushAt.setRemainingTime(24h, Qt::VeryCoarseTimer);
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
    connect(&m_relay, &AlertRelay::opened, this, [this](const AccountId &id) { window().showAccount(id); });
    connect(&m_relay, &AlertRelay::topUpRequested, this, [this](const AccountId &id) { window().topUp(id); });
    connect(&monitor, &Monitor::storageFailed, this, [this](const Problem &problem) { m_notices.add(problemText(problem)); });
    connect(&m_ageTimer, &QTimer::timeout, &m_troubles, &TroubleWatch::look);
    connect(&m_ageTimer, &QTimer::timeout, this, &DesktopSession::flushDaily);
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

OverviewWindow &DesktopSession::window()
{
    if (m_window)
        return *m_window;
    m_window = std::make_unique<OverviewWindow>(
        WindowServices{m_services.book(), m_services.monitor(), m_services.providers(), m_services.history(), m_trends, m_notifier,
                       m_notices, &atomicWrite,
                       [this](QObject *guard, std::function<void(const QList<Fact> &)> then) { askFacts(guard, std::move(then)); },
                       Language::available(), [](const QString &path) { return readFile(path, LargestDefinition); }});
    if (m_profile)
        m_window->restoreLayout(layoutFile(*m_profile).value(LayoutKey).toByteArray());
    else
        m_window->setWindowTitle(QApplication::applicationDisplayName());
    m_window->installEventFilter(this);
    connect(m_window.get(), &OverviewWindow::quitRequested, qApp, &QApplication::quit);
    connect(m_window.get(), &OverviewWindow::demoRequested, this, &DesktopSession::startDemo);
    return *m_window;
}

Glance &DesktopSession::glance()
{
    if (m_glance)
        return *m_glance;
    m_glance = std::make_unique<Glance>(m_services.book(), m_services.monitor(), m_trends);
    connect(m_glance.get(), &Glance::openRequested, this, [this] { window().raiseWindow(); });
    connect(m_glance.get(), &Glance::accountRequested, this, [this](const AccountId &id) { window().showAccount(id); });
    connect(m_glance.get(), &Glance::settingsRequested, this, &DesktopSession::showSettings);
    connect(m_glance.get(), &Glance::addRequested, this, [this] { window().addAccount(); });
    return *m_glance;
}

void DesktopSession::start(bool hidden)
{
    greet();
    listen();
    followAutostart();
    if (!hidden && !m_services.book().settings().startHidden)
        window().raiseWindow();
    m_probe.start();
    m_relay.start();
    m_refreshTimer.start();
    m_ageTimer.start();
}

void DesktopSession::showSettings()
{
    window().openSettings();
}

/// In a process of its own: what is somebody's own here is not touched.
void DesktopSession::startDemo()
{
    if (!QProcess::startDetached(QApplication::applicationFilePath(), {u"--demo"_s}))
        m_notices.add(tr("The demo could not be started."));
}

void DesktopSession::greet()
{
    if (!m_profile)
        m_notices.add(tr("Demo data: nothing here is real and nothing is kept."));
    if (!m_services.setAside().isEmpty())
        m_notices.add(tr("The database was damaged. It is kept as %1, and a new one was begun.").arg(m_services.setAside()));
    for (const auto &problem : m_services.catalog().problems())
        m_notices.add(problem.toString());
}

void DesktopSession::listen()
{
    if (!m_profile)
        return;
    m_server.onRequest([this](const QJsonObject &request, CommandConnection::Reply reply) { takeRequest(request, std::move(reply)); });
    if (const auto open = m_server.listen(m_profile->socketPath()); !open)
        m_notices.add(problemText(open.error()));
}

void DesktopSession::takeRequest(const QJsonObject &request, CommandConnection::Reply reply)
{
    if (request != showRequest())
        return m_runner.run(request, std::move(reply));
    window().raiseWindow();
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
            m_notices.add(problemText(set.error()));
    });
}

void DesktopSession::followTray(bool isThere)
{
    m_hasTray = isThere;
    const auto notice = DesktopNotices::noTray([this] { window().showMinimized(); });
    if (isThere) {
        m_notices.withdraw(notice.id);
        if (!m_tray) // else it is back by itself
            makeTray();
        return;
    }
    m_notices.show(notice);
    if (!window().isVisible()) // without a tray there would be no way in
        window().raiseWindow();
}

void DesktopSession::makeTray()
{
    m_tray = std::make_unique<TrayIcon>(m_services.book(), m_services.monitor());
    connect(m_tray.get(), &TrayIcon::glanceRequested, this, [this] { glance().toggle(m_tray->geometry()); });
    connect(m_tray.get(), &TrayIcon::openRequested, this, [this] {
        if (m_glance)
            m_glance->hide(); // the first click of a double click opened it
        window().raiseWindow();
    });
    connect(m_tray.get(), &TrayIcon::accountRequested, this, [this](const AccountId &id) { window().showAccount(id); });
    connect(m_tray.get(), &TrayIcon::settingsRequested, this, &DesktopSession::showSettings);
    connect(m_tray.get(), &TrayIcon::failed, this, [this](const Problem &problem) {
        m_notices.add(problemText(problem));
        window().raiseWindow(); // it may be closed, and what was chosen in the menu was not done
    });
    connect(m_tray.get(), &TrayIcon::quitRequested, qApp, &QApplication::quit);
    connect(&m_ageTimer, &QTimer::timeout, m_tray.get(), &TrayIcon::tick);
}

/// So that a power cut takes no more than a day of "still the same".
void DesktopSession::flushDaily()
{
    if (!m_flushAt.hasExpired())
        return;
    m_flushAt.setRemainingTime(24h, Qt::VeryCoarseTimer);
    (void)m_services.monitor().flush(); // who cannot write is told when there is news
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
        m_notices.withdraw(notice.id);
    else
        m_notices.show(notice);
}

bool DesktopSession::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::Close) {
        saveLayout();
        if (!m_hasTray) // nothing would be left to open it with
            QApplication::quit();
    }
    return QObject::eventFilter(watched, event);
}

void DesktopSession::saveLayout() const
{
    if (m_profile && m_window)
        layoutFile(*m_profile).setValue(LayoutKey, m_window->layoutState());
}
