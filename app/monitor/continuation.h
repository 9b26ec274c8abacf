// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QPointer>

#include <functional>

/// What to do with a result that comes later. Silent once its guard is gone, so that a closed window or a cancelled
/// job needs no bookkeeping.
template<typename T, typename E = Failure>
class Continuation
{
public:
    using Value = tl::expected<T, E>;

    template<typename F>
    Continuation(QObject *guard, F &&then) : m_guard(guard), m_then(std::forward<F>(then))
    {}

    void operator()(Value result) const
    {
        if (m_guard)
            m_then(std::move(result));
    }

    /// Null once nobody waits any more; its end is the sign to give up.
    QObject *guard() const { return m_guard; }

private:
    QPointer<QObject> m_guard;
    std::function<void(Value)> m_then;
};
