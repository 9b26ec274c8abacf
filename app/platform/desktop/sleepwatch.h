// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

/// Tells when the machine woke up, from logind's PrepareForSleep (org.freedesktop.login1.Manager). Where there is no such
/// bus or no logind it stays silent; whoever needs to know all the same compares clocks.
class SleepWatch : public QObject
{
    Q_OBJECT
public:
    explicit SleepWatch(QDBusConnection bus = QDBusConnection::systemBus(), QObject *parent = nullptr);

Q_SIGNALS:
    void resumed();

private Q_SLOTS:
    void onPrepareForSleep(bool begins);
};
