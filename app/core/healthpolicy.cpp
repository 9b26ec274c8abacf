// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthpolicy.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr int FewestFailures = 3;

std::chrono::seconds age(const QDateTime &since, const QDateTime &now)
{
    return std::chrono::seconds(since.secsTo(now));
}

} // namespace

FailureScope scopeOf(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::KeychainUnavailable:
    case Failure::Kind::KeychainLocked:
    case Failure::Kind::KeychainDenied:
    case Failure::Kind::Offline:
        return FailureScope::Machine;
    case Failure::Kind::SecretMissing:
    case Failure::Kind::RateLimited:
    case Failure::Kind::CredentialsRejected:
    case Failure::Kind::PaymentRequired:
    case Failure::Kind::ProviderRefused:
    case Failure::Kind::ConfirmationNeeded:
        return FailureScope::Account;
    case Failure::Kind::HostNotFound:
    case Failure::Kind::ConnectionFailed:
    case Failure::Kind::TimedOut:
    case Failure::Kind::Tls:
    case Failure::Kind::Redirected:
    case Failure::Kind::TooLarge:
    case Failure::Kind::ServerError:
    case Failure::Kind::HttpError:
    case Failure::Kind::ReplyUnreadable:
    case Failure::Kind::ReplyUnexpected:
    case Failure::Kind::DefinitionMissing:
    case Failure::Kind::DefinitionBroken:
        return FailureScope::Provider;
    }
    Q_UNREACHABLE();
}

bool isUnreached(Failure::Kind kind)
{
    return kind == Failure::Kind::Offline || kind == Failure::Kind::HostNotFound || kind == Failure::Kind::ConnectionFailed
        || kind == Failure::Kind::TimedOut;
}

std::optional<Why> judgeFailing(const RefreshState &state, const QDateTime &readAt, std::chrono::seconds interval, const QDateTime &now)
{
    if (!state.failure)
        return {};
    const auto since = readAt.isValid() && readAt <= now ? readAt : state.failingSince; // the clock may have been set back
    if (state.failures >= FewestFailures && age(since, now) >= std::max<std::chrono::seconds>(24h, 3 * interval))
        return Why::NotRead;
    const auto lasts = state.failures >= FewestFailures && age(state.failingSince, now) >= std::max<std::chrono::seconds>(1h, 2 * interval);
    const auto isTold = scopeOf(state.failure->kind) != FailureScope::Machine && (state.waitsForUser() || lasts);
    return isTold ? std::optional(Why::Failing) : std::nullopt;
}
