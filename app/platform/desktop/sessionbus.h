// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>

#include <chrono>
#include <functional>

class QObject;

/// Sends \a call on the session bus without waiting. \a then gets the reply, or a message of type ErrorMessage when there is
/// no bus, no such service or no answer within \a patience; it gets nothing once \a guard is gone.
void callSessionBus(const QDBusMessage &call, QObject *guard, std::function<void(const QDBusMessage &)> then,
                    std::chrono::milliseconds patience = std::chrono::seconds(5));

/// Whether \a reply says that nobody on the bus offers what was asked for.
bool saysNobodyThere(const QDBusMessage &reply);

/// Whether somebody owns \a name now. Starts nothing.
void askOwned(const QString &name, QObject *guard, std::function<void(bool)> then);

/// Reads one property. \a then gets a message whose first argument is the value as a QDBusVariant, or the error.
void askProperty(const QString &service, const QString &path, const QString &interface, const QString &name,
                 QObject *guard, std::function<void(const QDBusMessage &)> then);
