// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayprobe.h"

#include "sessionbus.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace {

QString watcherName()
{
    return u"org.kde.StatusNotifierWatcher"_s;
}
QString watcherPath()
{
    return u"/StatusNotifierWatcher"_s;
}

} // namespace

TrayProbe::TrayProbe(std::function<bool()> hasLegacyTray, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_hasLegacyTray(std::move(hasLegacyTray)), m_patience(patience)
{
    m_legacyTimer.setInterval(patience / 5);
    connect(&m_legacyTimer, &QTimer::timeout, this, &TrayProbe::lookForLegacyTray);
    m_askTimer.setInterval(patience / 5);
    m_askTimer.setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, &TrayProbe::askForHost);
    m_patienceTimer.setSingleShot(true);
    connect(&m_patienceTimer, &QTimer::timeout, this, &TrayProbe::outOfPatience);
}

void TrayProbe::start()
{
    auto bus = QDBusConnection::sessionBus();
    auto *names = new QDBusServiceWatcher(watcherName(), bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(names, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayProbe::askForHost);
    for (const auto &news : {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
        bus.connect(watcherName(), watcherPath(), watcherName(), news, this, SLOT(askForHost()));
    const auto nothingCanCome = !bus.isConnected() && !m_hasLegacyTray;
    m_patienceTimer.start(nothingCanCome ? std::chrono::milliseconds(0) : m_patience);
    if (m_hasLegacyTray)
        m_legacyTimer.start();
    askForHost();
}

void TrayProbe::askForHost()
{
    askProperty(watcherName(), watcherPath(), watcherName(), u"IsStatusNotifierHostRegistered"_s, this,
                [this](const QDBusMessage &reply) { followHost(reply); });
}

void TrayProbe::followHost(const QDBusMessage &reply)
{
    m_hasWatcher = !saysNobodyThere(reply);
    const auto isAnswer = reply.signature() == "v"_L1;
    if (isAnswer && reply.arguments().at(0).value<QDBusVariant>().variant().toBool())
        found(Kind::Host);
    else if (isAnswer || !m_hasWatcher)
        lost(Kind::Host);
    else // it is busy, as a desktop that is still starting is: what it says of its own accord may have been missed
        m_askTimer.start();
}

void TrayProbe::lookForLegacyTray()
{
    // A watcher without a host is a desktop that is still starting: its host is worth the wait.
    if (m_kind == Kind::Unknown && m_hasWatcher && m_patienceTimer.isActive())
        return;
    if (m_hasLegacyTray())
        found(Kind::Legacy);
    else
        lost(Kind::Legacy);
}

void TrayProbe::outOfPatience()
{
    if (m_legacyTimer.isActive())
        lookForLegacyTray();
    if (!m_isThere)
        Q_EMIT absent();
}

void TrayProbe::found(Kind kind)
{
    if (m_isThere || (m_kind != Kind::Unknown && m_kind != kind))
        return;
    m_kind = kind;
    m_isThere = true;
    m_patienceTimer.stop();
    if (kind == Kind::Host)
        m_legacyTimer.stop();
    Q_EMIT appeared();
}

void TrayProbe::lost(Kind kind)
{
    if (m_kind == kind && std::exchange(m_isThere, false))
        m_patienceTimer.start(m_patience); // a panel that is restarted is back within seconds
}
