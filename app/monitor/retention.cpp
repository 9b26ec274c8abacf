// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention.h"

#include "monitor.h"

using namespace std::chrono_literals;

Retention::Retention(Monitor &monitor, QObject *parent) : QObject(parent), m_monitor(monitor)
{
    m_daily.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_daily, &QTimer::timeout, this, &Retention::apply);
    connect(&m_daily, &QTimer::timeout, this, &Retention::thin);
    m_daily.start(24h);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Retention::thin);
    m_pause.start(Pause);
}

void Retention::keep(std::optional<std::chrono::seconds> span)
{
    if (span == m_span)
        return;
    m_span = span;
    apply();
}

void Retention::apply()
{
    if (m_span)
        (void)m_monitor.forgetHistory(m_monitor.now().addSecs(-m_span->count())); // tried again tomorrow
}

void Retention::thin()
{
    const auto isMore = m_monitor.thinHistory(m_monitor.now().addSecs(-std::chrono::seconds(ThinAfter).count()));
    if (isMore.value_or(false)) // what failed is tried again tomorrow
        m_pause.start(Pause);
}
