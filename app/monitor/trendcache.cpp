// SPDX-License-Identifier: GPL-3.0-or-later
#include "trendcache.h"

#include "monitor.h"
#include "ports/historystore.h"

TrendCache::TrendCache(Monitor &monitor, HistoryStore &history, QObject *parent)
    : QObject(parent), m_monitor(monitor), m_history(history)
{
    connect(&monitor, &Monitor::historyForgotten, this, [this] {
        m_entries.clear();
        Q_EMIT reset();
    });
    connect(&monitor, &Monitor::accountRemoved, this, [this](const AccountId &id) {
        m_entries.removeIf([&](const auto &entry) { return entry.key().first == id; });
    });
}

const Series &TrendCache::trend(const AccountId &id, const QString &balanceKey)
{
    auto &entry = m_entries[{id, balanceKey}];
    const auto *const state = m_monitor.state(id);
    if (state && entry.readAt != state->readAt) {
        entry.readAt = state->readAt;
        entry.trend = read(id, balanceKey);
    }
    return entry.trend;
}

Series TrendCache::read(const AccountId &id, const QString &balanceKey) const
{
    const auto &state = *m_monitor.state(id);
    const auto from = state.readAt.addSecs(-std::chrono::seconds(Span).count());
    auto course = m_history.course(id, balanceKey, from, state.readAt, Points).value_or(Series());
    const auto *const known = state.balance(balanceKey);
    if (known && known->balance.amount && !course.isEmpty() && course.last().at < state.readAt)
        course.append({state.readAt, *known->balance.amount});
    return course;
}
