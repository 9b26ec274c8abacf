// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/curlcommand.h"
#include "definition.h"

#include <QMap>

/// The part of a definition that a curl command says: where to ask, what the user must give, and how the request is
/// made.
struct RequestDraft {
    QString origin;      ///< checked
    QList<Field> fields; ///< what was taken out of the command: secrets, and whose account it is
    QString filter;      ///< the request filter, in jq; holds no value of a field
    QMap<QString, QString> values =
        {};                   ///< what the command held for the fields, secrets too; placeholders are left out
    QString id;               ///< made from the host: "example"
    QString name;             ///< "Example"
    QStringList ignored = {}; ///< what in the command means nothing here: "--compressed"
};

/// Takes a request apart. Secrets are known by the name that they go by, or by their looks; a value that stands for
/// something ($API_KEY, <your-key>) becomes a field of that name. Refuses an address that no definition may have.
Outcome<RequestDraft> draftRequest(const CurlCommand &command);
