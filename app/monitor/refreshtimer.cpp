// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshtimer.h"

#include "monitor.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds Slowest = 1min;
constexpr std::chrono::seconds Fastest = 15s;
constexpr std::chrono::seconds Spread = 30s; ///< of what is overdue after a start or a wake-up
constexpr std::chrono::seconds WhileSpread = 5s;

} // namespace

RefreshTimer::RefreshTimer(Monitor &monitor, QObject *parent) : QObject(parent), m_monitor(monitor)
{
    m_timer.setInterval(Slowest);
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
    m_monitor.spreadOverdue(Spread);
    m_lastTick = m_monitor.now();
    m_spreadUntil = m_lastTick.addSecs(Spread.count());
    m_monitor.refreshDue();
    keepPace();
}

void RefreshTimer::tick()
{
    // A timer stands still in sleep, the wall clock does not: a gap tells of a wake-up even where nobody else does.
    // That it has gone back tells that somebody set it.
    constexpr auto Gap = 3min;
    const auto now = m_monitor.now();
    const std::chrono::seconds passed(m_lastTick.secsTo(now));
    if (passed > Gap || passed < 0s)
        return resume();
    m_lastTick = now;
    m_monitor.refreshDue();
    keepPace();
}

void RefreshTimer::keepPace()
{
    auto shortest = 4 * Slowest;
    for (const auto &state : m_monitor.states()) {
        if (!state.account.paused)
            shortest = std::min(shortest, state.interval);
    }
    const std::chrono::milliseconds pace =
        m_monitor.now() < m_spreadUntil ? WhileSpread : std::max(shortest / 4, Fastest);
    if (m_timer.intervalAsDuration() != pace)
        m_timer.setInterval(pace);
}
