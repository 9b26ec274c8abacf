// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QUuid>

#include <optional>

/// Where a secret was put before the account that it belongs to is written.
struct StoredSecret {
    QUuid entry;                       ///< of the keychain
    QString boundOrigin;               ///< the origin that it was entered for
    QMap<QString, QString> tails = {}; ///< by field: what may be shown of each

    friend bool operator==(const StoredSecret &, const StoredSecret &) = default;
};

/// One command with all that it was given, secrets apart: it goes over a socket when a tray is at work.
struct Invocation {
    QString command;                         ///< "account add"
    QStringList words = {};                  ///< positional, in order
    QMap<QString, QStringList> options = {}; ///< by name without dashes; a flag has an empty list
    bool json = false;
    QString input = {};                 ///< the text of the file that the command reads
    QMap<QString, QString> fields = {}; ///< plain fields that came with the secrets
    std::optional<StoredSecret> secret = {};

    QString word(qsizetype at) const { return words.value(at); }
    bool has(const QString &option) const { return options.contains(option); }
    std::optional<QString> option(const QString &name) const;
    QStringList all(const QString &name) const { return options.value(name); }

    QJsonObject toJson() const;
    /// Nothing when \a object is no invocation.
    static std::optional<Invocation> fromJson(const QJsonObject &object);

    friend bool operator==(const Invocation &, const Invocation &) = default;
};
