// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "continuation.h"
#include "http.h"

/// Sends one request and answers exactly once, within its deadline, with a complete reply of any status but 3xx.
///
/// Failures: offline, host-not-found, connection-failed, timed-out, tls, redirected (detail: the host it pointed to), too-large,
/// reply-unreadable (cut short, a part, packed, or no HTTP). Their texts may hold what a server sent. Never follows a redirect,
/// never retries, keeps no cookie.
/// Once the continuation's guard is gone the request is abandoned without an answer.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual void send(const HttpRequest &request, Continuation<HttpReply> then) = 0;
};
