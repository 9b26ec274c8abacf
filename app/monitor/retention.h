// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class Monitor;

/// Keeps the record small. Deletes what was recorded longer ago than the user wants it kept: when that is set, and daily.
/// Thins what is older than a season: from the start on, and daily, in steps with pauses, so that nobody waits for it.
class Retention : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::hours ThinAfter{90 * 24};
    static constexpr std::chrono::seconds Pause{1};

    /// \a monitor must outlive it.
    explicit Retention(Monitor &monitor, QObject *parent = nullptr);

    /// Nothing keeps everything.
    void keep(std::optional<std::chrono::seconds> span);

private:
    void apply();
    void thin();

    Monitor &m_monitor;
    QTimer m_daily;
    QTimer m_pause;
    std::optional<std::chrono::seconds> m_span;
};
