// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrelay.h"

#include "monitor.h"
#include "ports/historystore.h"

#include <algorithm>

using namespace std::chrono_literals;

AlertRelay::AlertRelay(Monitor &monitor, HistoryStore &history, Notifier &notifier, Wording wording, QObject *parent)
    : QObject(parent), m_monitor(monitor), m_history(history), m_notifier(notifier), m_wording(std::move(wording))
{
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &AlertRelay::deliver);
    connect(&monitor, &Monitor::alertRaised, this, &AlertRelay::start);
    connect(&monitor, &Monitor::alertRelieved, this, &AlertRelay::relieve);
    notifier.onActivated([this, guard = QPointer(this)](const QString &, const QString &) {
        if (guard)
            Q_EMIT opened(m_shown.size() == 1 ? m_shown.first().account : AccountId());
    });
}

void AlertRelay::start()
{
    m_gathering.start(GatheringTime);
}

void AlertRelay::setQuietHours(const std::optional<QuietHours> &hours)
{
    m_quietHours = hours;
    start();
}

/// How long to wait before looking again. A timer stands still in sleep and clocks are set, so never for long.
std::chrono::milliseconds AlertRelay::quietFor() const
{
    const auto now = m_monitor.now().toLocalTime();
    const auto end = m_quietHours ? m_quietHours->endAfter(now) : QDateTime();
    return end.isValid() ? std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(now.msecsTo(end)), 1s, 5min) : 0ms;
}

/// Neither better again nor worse since, nor put aside: an alert that was overtaken is not worth anybody's attention.
bool AlertRelay::holds(const Alert &alert) const
{
    const auto *const state = m_monitor.state(alert.account);
    const auto *const balance = state ? state->balance(alert.balance.key) : nullptr;
    return balance && balance->announced == alert.level && !balance->snooze;
}

void AlertRelay::deliver()
{
    if (const auto quiet = quietFor(); quiet > 0ms)
        return m_gathering.start(quiet);
    const auto waiting = m_history.undelivered();
    if (!waiting)
        return;
    QList<qint64> ids;
    QList<Alert> alerts;
    for (const auto &alert : *waiting) {
        ids.append(alert.id);
        if (holds(alert))
            alerts.append(alert);
    }
    if (alerts.isEmpty())
        return;
    const auto notification = m_wording(alerts);
    m_shown = alerts;
    m_shownTag = notification.tag;
    m_notifier.show(notification, {this, [this, ids](const Outcome<> &shown) {
        if (shown)
            (void)m_history.markDelivered(ids, m_monitor.now());
        if (shown.has_value() != m_isReachable)
            Q_EMIT reachableChanged(shown.has_value(), shown ? Problem() : shown.error());
        m_isReachable = shown.has_value();
    }});
}

void AlertRelay::relieve(const AccountId &id, const QString &balanceKey)
{
    const auto relieved = m_shown.removeIf([&](const Alert &a) { return a.account == id && a.balance.key == balanceKey; });
    if (relieved > 0 && m_shown.isEmpty())
        m_notifier.withdraw(m_shownTag);
}
