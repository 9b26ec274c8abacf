// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

class FilterProgram;

/// What a definition asks the user for.
struct Field {
    QString id;
    QString label;
    bool secret = false; ///< kept in the keychain, not in the database
    bool optional = false;
    QString defaultValue = {}; ///< of a plain field
    QStringList choices = {};  ///< of a plain field; empty: any value
    QString help = {};
};

/// A place that a provider can be asked at.
struct Origin {
    QString url;   ///< scheme, host and port only: "https://api.ocean.io"
    QString label; ///< "EU"; empty when there is only one
};

/// A provider, as one TOML file describes it (resources/providers/README.md).
struct Definition {
    enum class Source { BuiltIn, User };

    QString id;
    QString name;
    QString category;
    QString evidence;          ///< "documented", "client-code" or "own"
    QString docs, keys, topup; ///< pages for people; may be empty
    QStringList aliases;
    QList<Origin> origins; ///< at least one
    std::chrono::seconds every{900};
    std::chrono::seconds atLeast{60};
    QList<int> accept;     ///< statuses that carry balances although they are not 2xx
    bool textBody = false; ///< replies are text, not JSON
    QList<Field> fields;
    Source source = Source::BuiltIn;
    QByteArray text;                        ///< the file, as it was read
    std::shared_ptr<FilterProgram> filters; ///< compiled on first use, shared by all copies

    const Field *field(const QString &fieldId) const;
    QStringList secretFieldIds() const;
};
