// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretserviceprobe.h"

#include "desktop/sessionbus.h"
#include "keychainjob.h"

#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingReply>
#include <QMap>

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;
using Then = std::function<void(EntryState)>;

QString service()
{
    return u"org.freedesktop.secrets"_s;
}

QDBusMessage serviceCall(const QString &method)
{
    auto call = QDBusMessage::createMethodCall(service(), u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s,
                                               method);
    call.setAutoStartService(false);
    return call;
}

EntryState stateOfError(const QDBusMessage &reply)
{
    if (reply.errorName() == "org.freedesktop.Secret.Error.IsLocked"_L1)
        return EntryState::Locked;
    return saysNobodyThere(reply) ? EntryState::NoService : EntryState::Unknown;
}

void search(const QString &key, QObject *guard, Then then)
{
    static const auto registered = qDBusRegisterMetaType<Attributes>();
    Q_UNUSED(registered)
    auto call = serviceCall(u"SearchItems"_s);
    call << QVariant::fromValue(Attributes{{u"user"_s, key}, {u"server"_s, keychainService()}, {u"type"_s, u"plaintext"_s}});
    callSessionBus(call, guard, [then = std::move(then)](const QDBusMessage &reply) {
        if (reply.signature() != "aoao"_L1)
            return then(stateOfError(reply));
        const auto unlocked = qdbus_cast<Paths>(reply.arguments().at(0));
        const auto locked = qdbus_cast<Paths>(reply.arguments().at(1));
        if (!locked.isEmpty())
            return then(EntryState::Locked);
        then(unlocked.isEmpty() ? EntryState::Missing : EntryState::Present);
    });
}

void askLocked(const QString &collection, const QString &key, QObject *guard, Then then)
{
    askProperty(service(), collection, u"org.freedesktop.Secret.Collection"_s, u"Locked"_s, guard,
                [key, guard, then = std::move(then)](const QDBusMessage &reply) {
                    if (reply.signature() != "v"_L1)
                        return then(stateOfError(reply));
                    if (reply.arguments().at(0).value<QDBusVariant>().variant().toBool())
                        return then(EntryState::Locked);
                    search(key, guard, then);
                });
}

} // namespace

void probeSecretService(const QString &key, QObject *guard, Then then)
{
    auto call = serviceCall(u"ReadAlias"_s);
    call << u"default"_s;
    callSessionBus(call, guard, [key, guard, then = std::move(then)](const QDBusMessage &reply) {
        if (reply.signature() != "o"_L1)
            return then(stateOfError(reply));
        const auto collection = reply.arguments().at(0).value<QDBusObjectPath>().path();
        if (collection == "/"_L1) // none has been made yet
            search(key, guard, then);
        else
            askLocked(collection, key, guard, then);
    });
}
