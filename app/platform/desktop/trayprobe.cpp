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
    connect(&m_legacyTimer, &QTimer::timeout, this, &TrayProbe::lookForLegacyTray);
}

void TrayProbe::start()
{
    auto bus = QDBusConnection::sessionBus();
    auto *names = new QDBusServiceWatcher(watcherName(), bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(names, &QDBusServiceWatcher::serviceOwnerChanged, this, [this](const QString &, const QString &, const QString &owner) {
        m_hasWatcher = !owner.isEmpty();
        if (m_hasWatcher)
            askForHost();
    });
    bus.connect(watcherName(), watcherPath(), watcherName(), u"StatusNotifierHostRegistered"_s, this, SLOT(askForHost()));
    askForHost();

    if (m_hasLegacyTray)
        m_legacyTimer.start(m_patience / 5);
    QTimer::singleShot(m_patience, this, &TrayProbe::outOfPatience);
}

void TrayProbe::askForHost()
{
    if (m_isThere)
        return;
    askProperty(watcherName(), watcherPath(), watcherName(), u"IsStatusNotifierHostRegistered"_s, this,
                [this](const QDBusMessage &reply) {
                    m_hasWatcher = m_hasWatcher || !saysNobodyThere(reply);
                    if (reply.signature() == "v"_L1 && reply.arguments().at(0).value<QDBusVariant>().variant().toBool())
                        hostIsThere();
                });
}

void TrayProbe::hostIsThere()
{
    if (std::exchange(m_isThere, true))
        return;
    m_legacyTimer.stop();
    Q_EMIT appeared();
}

void TrayProbe::lookForLegacyTray()
{
    // A watcher without a host is a desktop that is still starting: its host is worth the wait.
    if (m_hasWatcher && m_isPatient)
        return;
    if (m_hasLegacyTray())
        hostIsThere();
}

void TrayProbe::outOfPatience()
{
    m_isPatient = false;
    if (m_hasLegacyTray && !m_isThere)
        lookForLegacyTray();
    if (m_isThere)
        return;
    m_legacyTimer.setInterval(m_patience);
    Q_EMIT absent();
}
