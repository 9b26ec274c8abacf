// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What a value in a request is, by the name that it goes by: "X-Api-Key", "clientKey", "access_token".
enum class ValueRole {
    Plain,    ///< says what is wanted
    Identity, ///< says whose account it is: a user name, an account id
    Secret
};
ValueRole roleOf(const QString &name, const QString &value);

/// The pieces of \a text that stand for something else: $API_KEY, ${API_KEY}, <api-key>, {{api_key}}, YOUR_API_KEY,
/// and, unless \a isCode, {api_key}, which there may be a part of the language (GraphQL).
QStringList placeholdersIn(const QString &text, bool isCode);

/// The id of a field for what goes by \a name: "X-Api-Key" and "<YOUR_API_KEY>" are "api_key".
QString fieldIdFor(const QString &name);
/// What people call a field: "API key".
QString fieldLabelFor(const QString &fieldId);
