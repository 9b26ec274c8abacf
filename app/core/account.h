// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QUuid>

#include <chrono>
#include <optional>

/// The short name of an account in files, commands and JSON: "ocean-2". Unique, never reused for another while it lives.
using AccountId = QString;

/// One set of credentials at a provider. The credentials themselves are in the keychain.
struct Account {
    AccountId id;
    QUuid entry;              ///< names the keychain entry; never reused
    QString providerId;
    QString label;
    QString origin = {};      ///< the account's own choice of origin, as "https://host:port"; empty = the definition's only one
    QString boundOrigin = {}; ///< the origin that the secrets were entered for; they are sent nowhere else
    std::optional<std::chrono::seconds> every = {}; ///< between refreshes; none = the definition's
    QMap<QString, QString> fields = {};             ///< plain fields by id
    QMap<QString, QString> secretTails = {};        ///< secret fields that were stored, and what may be shown of each
    bool paused = false;
    bool muted = false; ///< read and shown, but never told of

    friend bool operator==(const Account &, const Account &) = default;
};
