// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "demoaccounts.h"
#include "ports/httpclient.h"

/// Plays the providers of the demo. Sends nothing anywhere: whoever else is asked is "offline". Must outlive the
/// guards of all that it was asked.
class DemoHttpClient : public HttpClient
{
public:
    /// Long enough to be seen, short enough not to be waited for.
    static constexpr std::chrono::milliseconds Delay{350};

    DemoHttpClient(QList<DemoAccount> accounts, Clock clock) : m_accounts(std::move(accounts)), m_clock(std::move(clock)) {}

    void send(const HttpRequest &request, Continuation<HttpReply> then) override;

private:
    Result<HttpReply> answer(const HttpRequest &request) const;

    const QList<DemoAccount> m_accounts;
    const Clock m_clock;
};
