// SPDX-License-Identifier: GPL-3.0-or-later
#include "busfacts.h"

#include "keychain/kwalletprobe.h"
#include "sessionbus.h"
#include "xembedtray.h"

#include <QDBusVariant>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

const auto WatcherName = u"org.kde.StatusNotifierWatcher"_s;
const auto NotificationsName = u"org.freedesktop.Notifications"_s;

void askBus(const QString &method, const QString &argument, QObject *guard, std::function<void(const QVariant &)> then)
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                               u"org.freedesktop.DBus"_s, method);
    call << argument;
    callSessionBus(call, guard, [then = std::move(then)](const QDBusMessage &reply) {
        then(reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant());
    });
}

/// The program behind a process id; nothing where processes are hidden from us.
QString programOf(uint pid)
{
    QFile name(u"/proc/%1/comm"_s.arg(pid));
    return name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readLine()).trimmed() : QString();
}

/// "gnome-keyring-d (:1.4)"; empty when nobody owns the name.
void askOwner(const QString &name, QObject *guard, std::function<void(const QString &)> then)
{
    askBus(u"GetNameOwner"_s, name, guard, [guard, then = std::move(then)](const QVariant &owner) {
        const auto unique = owner.toString();
        if (unique.isEmpty())
            return then({});
        askBus(u"GetConnectionUnixProcessID"_s, unique, guard, [unique, then](const QVariant &pid) {
            const auto program = pid.isValid() ? programOf(pid.toUInt()) : QString();
            then(program.isEmpty() ? unique : u"%1 (%2)"_s.arg(program, unique));
        });
    });
}

QString legacyTrayText()
{
    return hasXEmbedTray() ? u"XEmbed"_s : u"none"_s;
}

void askNotificationService(const QString &method, QObject *guard, std::function<void(const QDBusMessage &)> then)
{
    callSessionBus(QDBusMessage::createMethodCall(NotificationsName, u"/org/freedesktop/Notifications"_s, NotificationsName, method),
                   guard, std::move(then));
}

QString troubleText(const QDBusMessage &reply)
{
    return saysNobodyThere(reply) ? u"none"_s : u"does not answer"_s;
}

} // namespace

void BusFacts::askTray(QObject *guard, Then then)
{
    const auto tell = [then = std::move(then)](const QString &value) { then({{u"Tray"_s, value}}); };
    askOwner(WatcherName, guard, [guard, tell](const QString &owner) {
        if (owner.isEmpty())
            return tell(legacyTrayText());
        askProperty(WatcherName, u"/StatusNotifierWatcher"_s, WatcherName, u"IsStatusNotifierHostRegistered"_s, guard,
                    [owner, tell](const QDBusMessage &reply) {
                        if (reply.signature() != "v"_L1)
                            return tell(u"StatusNotifierWatcher of %1, which does not answer"_s.arg(owner));
                        const auto hasHost = reply.arguments().at(0).value<QDBusVariant>().variant().toBool();
                        tell((hasHost ? u"StatusNotifierWatcher of %1, with a host"_s
                                      : u"StatusNotifierWatcher of %1, without a host"_s).arg(owner));
                    });
    });
}

void BusFacts::askNotifications(QObject *guard, Then then)
{
    askNotificationService(u"GetServerInformation"_s, guard, [then = std::move(then)](const QDBusMessage &reply) {
        auto value = troubleText(reply);
        if (reply.signature() == "ssss"_L1) {
            const auto &said = reply.arguments();
            value = u"%1 %2 by %3, specification %4"_s.arg(said[0].toString(), said[2].toString(), said[1].toString(), said[3].toString());
        }
        then({{u"Notifications"_s, value}});
    });
}

void BusFacts::askNotificationCapabilities(QObject *guard, Then then)
{
    askNotificationService(u"GetCapabilities"_s, guard, [then = std::move(then)](const QDBusMessage &reply) {
        const auto value = reply.signature() == "as"_L1 ? reply.arguments().at(0).toStringList().join(u", "_s) : troubleText(reply);
        then({{u"Notification capabilities"_s, value}});
    });
}

void BusFacts::askSecretService(QObject *guard, Then then)
{
    askOwner(u"org.freedesktop.secrets"_s, guard, [then = std::move(then)](const QString &owner) {
        then({{u"Secret Service"_s, owner.isEmpty() ? u"none"_s : owner}});
    });
}

void BusFacts::askKWallet(QObject *guard, Then then)
{
    findKWallet(guard, [then = std::move(then)](const QString &service) {
        then({{u"KWallet"_s, service.isEmpty() ? u"none"_s : service}});
    });
}
