// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

/// Why a refresh gave no reading. The kinds are a closed list that scripts rely on.
/// Words for people are made from it in text; only \a detail carries somebody else's.
struct Failure {
    enum class Kind {
        KeychainUnavailable, KeychainLocked, KeychainDenied, SecretMissing,
        Offline, HostNotFound, ConnectionFailed, TimedOut, Tls, Redirected, TooLarge,
        RateLimited, CredentialsRejected, PaymentRequired, ServerError, HttpError,
        ReplyUnreadable, ReplyUnexpected, ProviderRefused,
        DefinitionMissing, DefinitionBroken, ConfirmationNeeded
    };

    Kind kind = Kind::ReplyUnexpected;
    QString detail = {};              ///< the provider's own words, or what exactly was wrong; plain text, never a secret
    std::optional<int> httpStatus = {};
    QString code = {};                ///< the provider's own error code, as "UNAUTHORIZED"
    std::optional<std::chrono::seconds> retryAfter = {}; ///< from receipt, as the server asked, not yet clamped

    friend bool operator==(const Failure &, const Failure &) = default;
};

/// The name of a kind in JSON, definitions and the database: "credentials-rejected".
QString kindName(Failure::Kind kind);
std::optional<Failure::Kind> kindFromName(QStringView name);
