// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkfailure.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using Kind = Failure::Kind;

namespace {

QString reasonOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain: return u"is self-signed"_s;
    case QSslError::HostNameMismatch: return u"is for another host"_s;
    case QSslError::CertificateExpired: return u"has expired"_s;
    case QSslError::CertificateNotYetValid: return u"is not valid yet"_s;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted: return u"was revoked"_s;
    case QSslError::NoPeerCertificate: return u"is missing"_s;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted: return u"is from an authority that this computer does not trust"_s;
    default: return u"is not valid"_s;
    }
}

/// Which of several reasons helps most: an untrusted authority is often only what follows from another.
int rank(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate: return 0;
    case QSslError::HostNameMismatch: return 1;
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid: return 2;
    default: return 3;
    }
}

} // namespace

bool isWhole(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return true;
    const auto isStatus = error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure;
    return status >= 400 && isStatus;
}

Failure transferFailure(QNetworkReply::NetworkError error, const QString &host)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError: return {Kind::HostNotFound, u"No address is known for %1"_s.arg(host)};
    case QNetworkReply::ConnectionRefusedError: return {Kind::ConnectionFailed, u"%1 refused the connection"_s.arg(host)};
    case QNetworkReply::TimeoutError: return {Kind::TimedOut, u"%1 could not be reached in time"_s.arg(host)};
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError: return {Kind::Offline, u"There is no way to %1 from this network"_s.arg(host)};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {Kind::ConnectionFailed, u"The proxy asks for a password"_s};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: return {Kind::ConnectionFailed, u"The proxy could not be used"_s};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: return {Kind::ReplyUnreadable, u"The reply is not HTTP"_s};
    default: return {Kind::ConnectionFailed, u"The connection to %1 broke"_s.arg(host)};
    }
}

Failure tlsFailure(const QList<QSslError> &errors, const QString &host)
{
    const auto worst = std::min_element(errors.begin(), errors.end(), [](const QSslError &a, const QSslError &b) {
        return rank(a.error()) < rank(b.error());
    });
    if (worst == errors.end())
        return {Kind::Tls, u"No secure connection to %1 could be agreed on"_s.arg(host)};
    return {Kind::Tls, u"The certificate of %1 %2"_s.arg(host, reasonOf(worst->error()))};
}
