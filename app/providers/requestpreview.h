// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "http.h"
#include "result.h"

/// What stands for a field's value where there is none: "YOUR_API_KEY".
QString placeholderOf(const Field &field);

/// The request that a definition would make at its first origin, with placeholders for what the user gives, and with
/// the defaults or first choices of plain fields. What an account would be refused for is refused here in the same way.
/// \a values stand instead of placeholders, by field.
Result<HttpRequest> requestPreview(const Definition &definition, const QMap<QString, QString> &values = {});

/// Basic credentials as people write them, "user:password", when \a header is such a header's value.
std::optional<QString> basicCredentials(const QByteArray &header);

/// A request for people.
struct RequestWords {
    QString asks;        ///< "GET https://api.example.com/balance"
    QStringList headers; ///< "name: value", without those that every request has; Basic credentials not encoded
    QString body;        ///< may be empty
};
RequestWords wordsOf(const HttpRequest &request);
