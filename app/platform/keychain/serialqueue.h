// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <utility>

/// One step after another. A step says itself, with next(), that it has ended.
class SerialQueue
{
public:
    void add(std::function<void()> step)
    {
        m_steps.push_back(std::move(step));
        if (!m_busy)
            next();
    }

    void next()
    {
        m_busy = !m_steps.empty();
        if (!m_busy)
            return;
        const auto step = std::exchange(m_steps.front(), {});
        m_steps.pop_front();
        step();
    }

    bool isIdle() const { return !m_busy; }

private:
    std::deque<std::function<void()>> m_steps;
    bool m_busy = false;
};
