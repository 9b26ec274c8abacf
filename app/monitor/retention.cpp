// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention.h"

#include "monitor.h"

using namespace std::chrono_literals;

Retention::Retention(Monitor &monitor, QObject *parent) : QObject(parent), m_monitor(monitor)
{
    m_timer.setInterval(24h);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Retention::apply);
}

void Retention::keep(std::optional<std::chrono::seconds> span)
{
    if (span == m_span)
        return;
    m_span = span;
    apply();
    m_timer.start();
}

void Retention::apply()
{
    if (m_span)
        (void)m_monitor.forgetHistory(m_monitor.now().addSecs(-m_span->count())); // tried again tomorrow
}
