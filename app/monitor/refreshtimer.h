// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QObject>
#include <QTimer>

class Monitor;

/// Looks at the due times once a minute, or four times in the shortest interval between readings, so that a machine at
/// rest is woken seldom and what falls due within a minute is asked together. Due times decide, not timers: a timer stands
/// still while the machine sleeps.
class RefreshTimer : public QObject
{
    Q_OBJECT
public:
    explicit RefreshTimer(Monitor &monitor, QObject *parent = nullptr);

    void start();
    /// The machine woke up, or the clock jumped: everything overdue is spread over half a minute.
    void resume();

private:
    void tick();
    void keepPace();

    Monitor &m_monitor;
    QTimer m_timer;
    QDateTime m_lastTick;
    QDateTime m_spreadUntil;
};
