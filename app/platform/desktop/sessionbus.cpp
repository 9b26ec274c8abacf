// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionbus.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QPointer>

using namespace Qt::StringLiterals;

void callSessionBus(const QDBusMessage &call, QObject *guard, std::function<void(const QDBusMessage &)> then,
                    std::chrono::milliseconds patience)
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) { // a call that was never sent never finishes
        const auto error = QDBusMessage::createError(QDBusError::Disconnected, u"No session bus"_s);
        QMetaObject::invokeMethod(guard, [error, then = std::move(then)] { then(error); }, Qt::QueuedConnection);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, static_cast<int>(patience.count())), guard);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, guard,
                     [then = std::move(then)](QDBusPendingCallWatcher *done) {
                         done->deleteLater();
                         then(done->isError() ? QDBusMessage::createError(done->error()) : done->reply());
                     });
}

bool saysNobodyThere(const QDBusMessage &reply)
{
    switch (QDBusError(reply).type()) {
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
    case QDBusError::ServiceUnknown:
        return true;
    default:
        return reply.errorName() == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1;
    }
}

void askOwned(const QString &name, QObject *guard, std::function<void(bool)> then)
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                               u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
    call << name;
    callSessionBus(call, guard, [then = std::move(then)](const QDBusMessage &reply) {
        then(reply.type() == QDBusMessage::ReplyMessage && reply.arguments().value(0).toBool());
    });
}

void askProperty(const QString &service, const QString &path, const QString &interface, const QString &name,
                 QObject *guard, std::function<void(const QDBusMessage &)> then)
{
    auto call = QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << interface << name;
    call.setAutoStartService(false);
    callSessionBus(call, guard, std::move(then));
}
