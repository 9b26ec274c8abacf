// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain/serialqueue.h"
#include "ports/notifier.h"

#include <QHash>
#include <QObject>
#include <QStringList>

class QDBusMessage;

/// Desktop notifications over org.freedesktop.Notifications (specification 1.2), as QSystemTrayIcon::showMessage() would send them
/// but with texts escaped, errors told, and clicks on other programs' notifications left alone.
///
/// A Problem is of kind NotFound: there is no daemon, or it did not answer.
class DBusNotifier : public QObject, public Notifier
{
    Q_OBJECT
public:
    explicit DBusNotifier(QObject *parent = nullptr);

    void show(const Notification &notification, Continuation<void, Problem> then) override;
    void withdraw(const QString &tag) override;
    void onActivated(ActivationHandler handler) override { m_handler = std::move(handler); }

private Q_SLOTS:
    void actionInvoked(uint id, const QString &actionId);
    void notificationClosed(uint id, uint reason);

private:
    enum class Attempt { First, Last };

    void findDaemon(const Notification &notification, const Continuation<void, Problem> &then, Attempt attempt);
    void notify(const Notification &notification, const Continuation<void, Problem> &then, Attempt attempt);
    void answer(const QDBusMessage &reply, const Continuation<void, Problem> &then);
    void forgetDaemon();

    QString m_daemon; ///< its unique name on the bus, which no other daemon will ever have; empty when none is known
    QStringList m_capabilities;
    QHash<QString, uint> m_ids; ///< by tag; only ids that this daemon gave
    SerialQueue m_queue;
    ActivationHandler m_handler;
};
