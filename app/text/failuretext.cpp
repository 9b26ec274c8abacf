// SPDX-License-Identifier: GPL-3.0-or-later
#include "failuretext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Kind = Failure::Kind;

struct Words {
    const char *title;
    const char *advice;
};

Words wordsFor(Kind kind)
{
    switch (kind) {
    case Kind::KeychainUnavailable:
        return {QT_TRANSLATE_NOOP("FailureText", "No keychain"),
                QT_TRANSLATE_NOOP("FailureText", "Start or install a keyring such as GNOME Keyring or KWallet, then try again.")};
    case Kind::KeychainLocked:
        return {QT_TRANSLATE_NOOP("FailureText", "Keychain locked"),
                QT_TRANSLATE_NOOP("FailureText", "Unlock your keychain, then try again.")};
    case Kind::KeychainDenied:
        return {QT_TRANSLATE_NOOP("FailureText", "Keychain refused"),
                QT_TRANSLATE_NOOP("FailureText", "Allow Plimsoll to use your keychain, then try again.")};
    case Kind::SecretMissing:
        return {QT_TRANSLATE_NOOP("FailureText", "No secret stored"),
                QT_TRANSLATE_NOOP("FailureText", "Enter the account's secrets.")};
    case Kind::Offline:
        return {QT_TRANSLATE_NOOP("FailureText", "Offline"),
                QT_TRANSLATE_NOOP("FailureText", "Check the network connection.")};
    case Kind::HostNotFound:
        return {QT_TRANSLATE_NOOP("FailureText", "Host not found"),
                QT_TRANSLATE_NOOP("FailureText", "Check the network connection and the account's address.")};
    case Kind::ConnectionFailed:
        return {QT_TRANSLATE_NOOP("FailureText", "Connection failed"),
                QT_TRANSLATE_NOOP("FailureText", "The provider may be down; Plimsoll tries again by itself.")};
    case Kind::TimedOut:
        return {QT_TRANSLATE_NOOP("FailureText", "Timed out"),
                QT_TRANSLATE_NOOP("FailureText", "The provider is slow; Plimsoll tries again by itself.")};
    case Kind::Tls:
        return {QT_TRANSLATE_NOOP("FailureText", "No secure connection"),
                QT_TRANSLATE_NOOP("FailureText", "Nothing was sent. Check the clock, the proxy and the account's address.")};
    case Kind::Redirected:
        return {QT_TRANSLATE_NOOP("FailureText", "Endpoint moved"),
                QT_TRANSLATE_NOOP("FailureText", "Plimsoll does not follow redirects with a key; the definition needs the new address.")};
    case Kind::TooLarge:
        return {QT_TRANSLATE_NOOP("FailureText", "Reply too large"),
                QT_TRANSLATE_NOOP("FailureText", "Check the account's address.")};
    case Kind::RateLimited:
        return {QT_TRANSLATE_NOOP("FailureText", "Too many requests"),
                QT_TRANSLATE_NOOP("FailureText", "Plimsoll waits as the provider asked; a longer interval helps.")};
    case Kind::CredentialsRejected:
        return {QT_TRANSLATE_NOOP("FailureText", "Credentials rejected"),
                QT_TRANSLATE_NOOP("FailureText", "Check the key and enter it again.")};
    case Kind::PaymentRequired:
        return {QT_TRANSLATE_NOOP("FailureText", "Payment required"),
                QT_TRANSLATE_NOOP("FailureText", "Top up or check the plan at the provider.")};
    case Kind::ServerError:
        return {QT_TRANSLATE_NOOP("FailureText", "Provider error"),
                QT_TRANSLATE_NOOP("FailureText", "The provider has a problem; Plimsoll tries again by itself.")};
    case Kind::HttpError:
        return {QT_TRANSLATE_NOOP("FailureText", "Request refused"),
                QT_TRANSLATE_NOOP("FailureText", "Check the account's details and the definition.")};
    case Kind::ReplyUnreadable:
        return {QT_TRANSLATE_NOOP("FailureText", "Reply unreadable"),
                QT_TRANSLATE_NOOP("FailureText", "Check the account's address; a login page of the network may have answered.")};
    case Kind::ReplyUnexpected:
        return {QT_TRANSLATE_NOOP("FailureText", "Reply not understood"),
                QT_TRANSLATE_NOOP("FailureText", "The provider may have changed its API; the definition needs a look.")};
    case Kind::ProviderRefused:
        return {QT_TRANSLATE_NOOP("FailureText", "Refused by the provider"),
                QT_TRANSLATE_NOOP("FailureText", "Check the account at the provider.")};
    case Kind::DefinitionMissing:
        return {QT_TRANSLATE_NOOP("FailureText", "Provider unknown"),
                QT_TRANSLATE_NOOP("FailureText", "Put its definition back, or remove the account.")};
    case Kind::DefinitionBroken:
        return {QT_TRANSLATE_NOOP("FailureText", "Definition broken"),
                QT_TRANSLATE_NOOP("FailureText", "Mend the definition; plimsollctl provider check says where.")};
    case Kind::ConfirmationNeeded:
        return {QT_TRANSLATE_NOOP("FailureText", "Address changed"),
                QT_TRANSLATE_NOOP("FailureText", "Enter the secrets again to confirm where they will be sent.")};
    }
    Q_UNREACHABLE();
}

struct FailureText { Q_DECLARE_TR_FUNCTIONS(FailureText) };

} // namespace

QString failureTitle(Kind kind)
{
    return FailureText::tr(wordsFor(kind).title);
}

QString failureAdvice(Kind kind)
{
    return FailureText::tr(wordsFor(kind).advice);
}

QString failureMessage(const Failure &failure)
{
    if (!failure.detail.isEmpty())
        return failure.detail;
    const auto title = failureTitle(failure.kind);
    return failure.httpStatus ? FailureText::tr("%1 (HTTP %2)").arg(title).arg(*failure.httpStatus) : title;
}
