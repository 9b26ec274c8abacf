// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class Monitor;

/// Deletes what was recorded longer ago than the user wants it kept: when that is set, and daily.
class Retention : public QObject
{
    Q_OBJECT
public:
    /// \a monitor must outlive it.
    explicit Retention(Monitor &monitor, QObject *parent = nullptr);

    /// Nothing keeps everything.
    void keep(std::optional<std::chrono::seconds> span);

private:
    void apply();

    Monitor &m_monitor;
    QTimer m_timer;
    std::optional<std::chrono::seconds> m_span;
};
