// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QUrl>

/// One request, ready to be sent. Holds secrets in any of its parts: never printed, never stored.
struct HttpRequest {
    QByteArray method;
    QUrl url; ///< scheme, host and port are the account's bound origin
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body = {};
};

/// One complete reply of any status. Never a part of one, never one that was redirected.
struct HttpReply {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name; repeated ones joined with ", "
    QByteArray body;                       ///< at most the client's cap
    QDateTime at;                          ///< UTC, when the last byte was received
    bool endTold = true; ///< by a length or a last chunk; else it ended with the connection, and only a body that tells its own end is whole

    friend bool operator==(const HttpReply &, const HttpReply &) = default;
};
