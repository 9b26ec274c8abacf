// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "series.h"

#include <QHash>
#include <QObject>

class HistoryStore;
class Monitor;

/// The recent course of each balance, for sparklines. Read from the history when it is first asked for, and again after a
/// new reading: what nobody looks at costs nothing.
class TrendCache : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::hours Span{14 * 24};
    static constexpr int Points = 60; ///< at most; a sparkline is about as wide

    /// Both must outlive the cache.
    TrendCache(Monitor &monitor, HistoryStore &history, QObject *parent = nullptr);

    /// Oldest first, the latest reading included. Empty when nothing is recorded or the history cannot be read.
    const Series &trend(const AccountId &id, const QString &balanceKey);

Q_SIGNALS:
    /// All that was given may be another now.
    void reset();

private:
    Series read(const AccountId &id, const QString &balanceKey) const;

    struct Entry {
        QDateTime readAt; ///< of the reading that the trend ends with
        Series trend;
    };

    Monitor &m_monitor;
    HistoryStore &m_history;
    QHash<std::pair<AccountId, QString>, Entry> m_entries;
};
