// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <memory>

struct jq_state;

/// One compiled jq program. Sees no environment and no file: neither ~/.jq nor a module is ever read.
class JqMachine
{
public:
    JqMachine();
    ~JqMachine();
    Q_DISABLE_COPY_MOVE(JqMachine)

    /// Whether \a program compiled. Once only. If not, messages() are jq's own, one an error.
    bool compile(const QByteArray &program);
    const QByteArrayList &messages() const { return m_messages; }

    /// Runs on \a input (JSON text) and gives {"outputs": […]}, or {"error": what was raised}. Stops behind \a most
    /// outputs. A number that JSON cannot say becomes the text "NaN" or "infinity", so that it is never taken for null.
    QByteArray run(const QByteArray &input, int most);

private:
    std::unique_ptr<jq_state, void (*)(jq_state *)> m_state;
    QByteArrayList m_messages;
};
