// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

#include <functional>

class QObject;

/// What the session bus tells of the desktop. Each asks without waiting, starts at most the service that Plimsoll would use anyway,
/// and answers once, within some seconds, unless \a guard is gone.
namespace BusFacts {

using Then = std::function<void(const QList<Fact> &)>;

void askTray(QObject *guard, Then then);
void askNotifications(QObject *guard, Then then);
void askNotificationCapabilities(QObject *guard, Then then);
void askSecretService(QObject *guard, Then then);
void askKWallet(QObject *guard, Then then);

} // namespace BusFacts
