// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshtimer.h"

#include "monitor.h"

using namespace std::chrono_literals;

RefreshTimer::RefreshTimer(Monitor &monitor, QObject *parent) : QObject(parent), m_monitor(monitor)
{
    m_timer.setInterval(30s);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RefreshTimer::tick);
}

void RefreshTimer::start()
{
    m_timer.start();
    resume();
}

void RefreshTimer::resume()
{
    m_monitor.spreadOverdue(30s);
    m_lastTick = m_monitor.now();
    m_monitor.refreshDue();
}

void RefreshTimer::tick()
{
    // A timer stands still in sleep, the wall clock does not: a gap tells of a wake-up even where nobody else does. That it has gone
    // back tells that somebody set it.
    constexpr auto Gap = 3min;
    const auto now = m_monitor.now();
    const std::chrono::seconds passed(m_lastTick.secsTo(now));
    if (passed > Gap || passed < 0s)
        return resume();
    m_lastTick = now;
    m_monitor.refreshDue();
}
