// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain/serialqueue.h"
#include "ports/notifier.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <chrono>

class QDBusMessage;

/// Desktop notifications over org.freedesktop.Notifications (specification 1.2), as QSystemTrayIcon::showMessage() would send them
/// but with texts escaped, errors told, and clicks on other programs' notifications left alone.
///
/// A Problem is of kind NotFound: there is no daemon, or it did not answer. One that did not answer may still show what it was
/// given: nothing more is given to it before it answers again, and what is then shown under the same tag replaces that.
class DBusNotifier : public QObject, public Notifier
{
    Q_OBJECT
public:
    /// \a patience is for each answer of a daemon. Long, because a slow one shows in the end what it took.
    explicit DBusNotifier(std::chrono::milliseconds patience = std::chrono::minutes(1), QObject *parent = nullptr);

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
    void keepId(const QString &tag, const QString &daemon, const QDBusMessage &reply);
    void forgetDaemon();

    const std::chrono::milliseconds m_patience;
    QString m_daemon; ///< its unique name on the bus, which no other daemon will ever have; empty when none is known
    bool m_isSilent = false; ///< it did not answer the last time
    QStringList m_capabilities;
    QHash<QString, uint> m_ids; ///< by tag; only ids that this daemon gave
    SerialQueue m_queue;
    ActivationHandler m_handler;
};
