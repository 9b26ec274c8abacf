// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// A request as a curl command tells it. Holds secrets as they stand in the command: never print or log it whole.
/// What stands for something else ("$KEY", "<key>", "{key}") is as typed.
struct CurlCommand {
    enum class Body { None, Json, Form, Text };

    QString method; ///< "GET"; upper case; as curl would choose it where -X is not given
    QString url;    ///< with its query, and with a scheme (https when none was given); no fragment, no user
    QList<std::pair<QString, QString>> headers; ///< in order, names as typed; without those that the client sets itself
    /// "name:password", of -u or of the address; of -u it may have no colon. Not given beside a header Authorization.
    std::optional<QString> user;
    Body bodyKind = Body::None;
    QString body; ///< JSON text, or name=value pairs joined by & and percent-encoded as curl would send them, or text
    QStringList ignored; ///< what makes no difference to a balance, for people: "--compressed", "header Host"

    friend bool operator==(const CurlCommand &, const CurlCommand &) = default;
};

/// Reads one curl command as it was copied from documentation or from a browser's tools. Problem::where is
/// "line:column" of the word at fault in \a text. Problems quote no value.
Outcome<CurlCommand> curlCommandFrom(const QString &text);
