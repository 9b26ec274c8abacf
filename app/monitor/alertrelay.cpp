// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrelay.h"

#include "monitor.h"
#include "ports/historystore.h"

using namespace std::chrono_literals;

AlertRelay::AlertRelay(Monitor &monitor, HistoryStore &history, Notifier &notifier, Wording wording, QObject *parent)
    : QObject(parent), m_monitor(monitor), m_history(history), m_notifier(notifier), m_wording(std::move(wording))
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(GatheringTime);
    connect(&m_gathering, &QTimer::timeout, this, &AlertRelay::deliver);
    connect(&monitor, &Monitor::alertRaised, this, [this] { m_gathering.start(); });
    connect(&monitor, &Monitor::alertRelieved, this, &AlertRelay::relieve);
    notifier.onActivated([this, guard = QPointer(this)](const QString &, const QString &) {
        if (guard)
            Q_EMIT opened(m_shown.size() == 1 ? m_shown.first().account : AccountId());
    });
}

void AlertRelay::start()
{
    m_gathering.start();
}

/// Neither better again nor worse since: an alert that was overtaken is not worth anybody's attention.
bool AlertRelay::holds(const Alert &alert) const
{
    const auto *const state = m_monitor.state(alert.account);
    const auto *const balance = state ? state->balance(alert.balance.key) : nullptr;
    return balance && balance->announced == alert.level;
}

void AlertRelay::deliver()
{
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
    }});
}

void AlertRelay::relieve(const AccountId &id, const QString &balanceKey)
{
    const auto relieved = m_shown.removeIf([&](const Alert &a) { return a.account == id && a.balance.key == balanceKey; });
    if (relieved > 0 && m_shown.isEmpty())
        m_notifier.withdraw(m_shownTag);
}
