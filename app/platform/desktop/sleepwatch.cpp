// SPDX-License-Identifier: GPL-3.0-or-later
#include "sleepwatch.h"

using namespace Qt::StringLiterals;

SleepWatch::SleepWatch(QDBusConnection bus, QObject *parent) : QObject(parent)
{
    if (bus.isConnected())
        bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                    u"PrepareForSleep"_s, this, SLOT(onPrepareForSleep(bool)));
}

void SleepWatch::onPrepareForSleep(bool begins)
{
    if (!begins)
        Q_EMIT resumed();
}
