// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

using Kind = Failure::Kind;

constexpr std::array Names{
    std::pair{Kind::KeychainUnavailable, QStringView(u"keychain-unavailable")},
    std::pair{Kind::KeychainLocked, QStringView(u"keychain-locked")},
    std::pair{Kind::KeychainDenied, QStringView(u"keychain-denied")},
    std::pair{Kind::SecretMissing, QStringView(u"secret-missing")},
    std::pair{Kind::Offline, QStringView(u"offline")},
    std::pair{Kind::HostNotFound, QStringView(u"host-not-found")},
    std::pair{Kind::ConnectionFailed, QStringView(u"connection-failed")},
    std::pair{Kind::TimedOut, QStringView(u"timed-out")},
    std::pair{Kind::Tls, QStringView(u"tls")},
    std::pair{Kind::Redirected, QStringView(u"redirected")},
    std::pair{Kind::TooLarge, QStringView(u"too-large")},
    std::pair{Kind::RateLimited, QStringView(u"rate-limited")},
    std::pair{Kind::CredentialsRejected, QStringView(u"credentials-rejected")},
    std::pair{Kind::PaymentRequired, QStringView(u"payment-required")},
    std::pair{Kind::ServerError, QStringView(u"server-error")},
    std::pair{Kind::HttpError, QStringView(u"http-error")},
    std::pair{Kind::ReplyUnreadable, QStringView(u"reply-unreadable")},
    std::pair{Kind::ReplyUnexpected, QStringView(u"reply-unexpected")},
    std::pair{Kind::ProviderRefused, QStringView(u"provider-refused")},
    std::pair{Kind::DefinitionMissing, QStringView(u"definition-missing")},
    std::pair{Kind::DefinitionBroken, QStringView(u"definition-broken")},
    std::pair{Kind::ConfirmationNeeded, QStringView(u"confirmation-needed")},
};

} // namespace

QString kindName(Failure::Kind kind)
{
    for (const auto &[known, name] : Names) {
        if (known == kind)
            return name.toString();
    }
    Q_UNREACHABLE();
}

std::optional<Failure::Kind> kindFromName(QStringView name)
{
    for (const auto &[kind, known] : Names) {
        if (known == name)
            return kind;
    }
    return {};
}
