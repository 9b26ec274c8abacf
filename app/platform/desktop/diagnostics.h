// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

#include <functional>

class Profile;
class QObject;
struct Proxy;

/// Gathers what helps those who are asked for help: versions, desktop, tray, notifications, keychain, proxy, data. In English,
/// because it is read by them. Never waits; \a then is called once, within some seconds, unless \a guard is gone.
/// No secret is in it: of a proxy only host and port, of the environment only what names the desktop.
void askDesktopFacts(const Profile &profile, const Proxy &proxy, QObject *guard,
                     std::function<void(const QList<Fact> &)> then);
