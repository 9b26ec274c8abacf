// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/curlcommand.h"

#include <QJsonValue>

/// A value of a command for which a field stands in the filter.
struct FoundValue {
    QString fieldId;
    QString raw;             ///< as it stands in the command
    bool everywhere = false; ///< also as a part of a text, where it can mean nothing else
};

/// A command that is taken apart.
struct RequestParts {
    using Pairs = QList<std::pair<QString, QString>>;

    QString path;
    Pairs query, form;
    QJsonValue json;
    bool isJson = false;         ///< else a body of JSON is not whole, as with a number for which something stands
    std::optional<QString> user; ///< of Basic credentials
    QString password;
    QList<FoundValue> found;
};

/// The part of an Authorization header's value behind its scheme: the key in "Bearer KEY" and in "Token token="KEY"".
QString credentialsIn(const QString &value);

/// A number or another single value as JSON.
QString jsonText(const QJsonValue &value);

/// The request filter that makes \a command's request, with the fields in the place of what was found for them.
QString requestFilter(const CurlCommand &command, const RequestParts &parts);
