// SPDX-License-Identifier: GPL-3.0-or-later
#include "dbusnotifier.h"

#include "notificationtext.h"
#include "sessionbus.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusServiceWatcher>
#include <QTimer>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds NoLimit(std::numeric_limits<int>::max());

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QDBusMessage daemonCall(const QString &daemon, const QString &method)
{
    return QDBusMessage::createMethodCall(daemon, u"/org/freedesktop/Notifications"_s, service(), method);
}

QStringList actionsOf(const Notification &notification)
{
    QStringList list;
    for (const auto &[id, label] : notification.actions)
        list << id << summaryText(label);
    return list;
}

QVariantMap hintsOf(const Notification &notification)
{
    return {{u"desktop-entry"_s, u"io.github.plimsoll.Plimsoll"_s},
            {u"urgency"_s, QVariant::fromValue(static_cast<uchar>(notification.urgency))}};
}

} // namespace

DBusNotifier::DBusNotifier(std::chrono::milliseconds patience, QObject *parent) : QObject(parent), m_patience(patience)
{
    auto bus = QDBusConnection::sessionBus();
    auto *watcher = new QDBusServiceWatcher(service(), bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                if (owner != m_daemon)
                    forgetDaemon();
            });

    const auto path = daemonCall({}, {}).path();
    bus.connect(service(), path, service(), u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(service(), path, service(), u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
}

void DBusNotifier::show(const Notification &notification, Continuation<void, Problem> then)
{
    // One at a time: the next of the same tag needs the id of this one.
    m_queue.add([this, notification, then = std::move(then)] { findDaemon(notification, then, Attempt::First); });
}

void DBusNotifier::findDaemon(const Notification &notification, const Continuation<void, Problem> &then, Attempt attempt)
{
    if (!m_daemon.isEmpty() && !m_isSilent)
        return notify(notification, then, attempt);
    callSessionBus(daemonCall(service(), u"GetCapabilities"_s), this, [=, this](const QDBusMessage &reply) {
        if (reply.signature() != "as"_L1)
            return answer(reply, then);
        if (m_daemon != reply.service())
            forgetDaemon();
        m_daemon = reply.service();
        m_isSilent = false;
        m_capabilities = reply.arguments().at(0).toStringList();
        notify(notification, then, attempt);
    }, m_patience);
}

void DBusNotifier::notify(const Notification &notification, const Continuation<void, Problem> &then, Attempt attempt)
{
    // To the very daemon that gave the ids: another one may have taken its place before we heard of it.
    auto call = daemonCall(m_daemon, u"Notify"_s);
    call << u"Plimsoll"_s << m_ids.value(notification.tag, 0u) << u"io.github.plimsoll.Plimsoll"_s
         << summaryText(notification.title) << bodyText(notification.body, m_capabilities.contains("body-markup"_L1))
         << (m_capabilities.contains("actions"_L1) ? actionsOf(notification) : QStringList()) << hintsOf(notification) << -1;

    // The bus would drop what comes after a limit of its own, and with it the id of what is on the screen all the same.
    const auto isOver = std::make_shared<bool>(false);
    callSessionBus(call, this, [=, this, daemon = m_daemon](const QDBusMessage &reply) {
        keepId(notification.tag, daemon, reply);
        if (std::exchange(*isOver, true))
            return;
        if (saysNobodyThere(reply) && attempt == Attempt::First) {
            forgetDaemon();
            return findDaemon(notification, then, Attempt::Last);
        }
        answer(reply, then);
    }, NoLimit);
    QTimer::singleShot(m_patience, this, [=, this] {
        if (std::exchange(*isOver, true))
            return;
        m_isSilent = true;
        answer(QDBusMessage::createError(QDBusError::NoReply, {}), then);
    });
}

void DBusNotifier::keepId(const QString &tag, const QString &daemon, const QDBusMessage &reply)
{
    if (reply.signature() == "u"_L1 && daemon == m_daemon)
        m_ids.insert(tag, reply.arguments().at(0).toUInt());
}

void DBusNotifier::answer(const QDBusMessage &reply, const Continuation<void, Problem> &then)
{
    m_queue.next();
    if (reply.type() == QDBusMessage::ReplyMessage)
        return then({});
    then(refuse(Problem::Kind::NotFound,
                saysNobodyThere(reply) ? u"No notification service is running"_s : u"The notification service does not answer"_s,
                service(), u"Start the desktop's notification service"_s));
}

void DBusNotifier::withdraw(const QString &tag)
{
    m_queue.add([this, tag] {
        if (const auto id = m_ids.take(tag)) {
            auto call = daemonCall(m_daemon, u"CloseNotification"_s);
            call << id;
            callSessionBus(call, this, [](const QDBusMessage &) {});
        }
        m_queue.next();
    });
}

void DBusNotifier::forgetDaemon()
{
    // The next daemon counts from 1 again: an old id would be somebody else's notification.
    m_daemon.clear();
    m_isSilent = false;
    m_capabilities.clear();
    m_ids.clear();
}

void DBusNotifier::actionInvoked(uint id, const QString &actionId)
{
    const auto tag = m_ids.key(id);
    if (!tag.isNull() && m_handler)
        m_handler(tag, actionId);
}

void DBusNotifier::notificationClosed(uint id, uint)
{
    m_ids.removeIf([id](const auto &shown) { return shown.value() == id; });
}
