// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "continuation.h"

/// Somebody who waits for an answer and gets exactly one, the first.
template<typename T>
class Waiter
{
public:
    explicit Waiter(Continuation<T> then) : m_then(std::move(then)) {}

    bool isAnswered() const { return m_answered; }

    void answer(Result<T> result)
    {
        if (!std::exchange(m_answered, true))
            m_then(std::move(result));
    }

private:
    Continuation<T> m_then;
    bool m_answered = false;
};
