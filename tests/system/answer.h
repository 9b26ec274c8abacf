// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "continuation.h"

#include <optional>

/// Catches what a port answers, and how often.
template<typename T, typename E = Failure>
class Answer
{
public:
    Continuation<T, E> here()
    {
        return {&m_guard, [this](tl::expected<T, E> result) {
                    m_result = std::move(result);
                    ++m_count;
                }};
    }

    bool isThere() const { return m_count > 0; }
    int count() const { return m_count; }
    const tl::expected<T, E> &operator*() const { return *m_result; }
    const tl::expected<T, E> *operator->() const { return &*m_result; }

private:
    QObject m_guard;
    std::optional<tl::expected<T, E>> m_result;
    int m_count = 0;
};

inline QString outcomeName(const auto &result)
{
    return result ? QStringLiteral("done") : kindName(result.error().kind);
}
