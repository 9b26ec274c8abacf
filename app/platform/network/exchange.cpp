// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include "networkfailure.h"

#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ReadAhead = 64 * 1024; ///< bytes that Qt may hold for us

/// A request without anything that Qt would add, remember or follow by itself (promises.md 4.1, 4.2).
QNetworkRequest bareRequest(const HttpRequest &request, const Exchange::Terms &terms)
{
    QNetworkRequest bare(request.url);
    for (const auto &[name, value] : request.headers)
        bare.setRawHeader(name, value);
    bare.setRawHeader("Connection", "close"); // accounts share no connection, and none is found dead later
    bare.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    bare.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    bare.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    bare.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    bare.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    bare.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    bare.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    bare.setDecompressedSafetyCheckThreshold(terms.largestBody);
    bare.setSslConfiguration(terms.tls);
    return bare;
}

tl::unexpected<Failure> tooLarge(qint64 cap)
{
    return fail(Failure::Kind::TooLarge, u"The reply is larger than %1 KiB"_s.arg(cap / 1024));
}

} // namespace

Exchange::Exchange(std::shared_ptr<QNetworkAccessManager> manager, const HttpRequest &request, const Terms &terms,
                   QObject *parent)
    : QObject(parent), m_manager(std::move(manager)), m_terms(terms), m_host(request.url.host())
{
    m_reply = m_manager->sendCustomRequest(bareRequest(request, terms), request.method, request.body);
    m_reply->setParent(this);
    m_reply->setReadBufferSize(ReadAhead);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(fail(Failure::Kind::TimedOut,
                 u"%1 did not answer within %2 s"_s.arg(m_host).arg(double(m_terms.deadline.count()) / 1000)));
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::lookAtHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    m_deadline.start(terms.deadline);
}

Exchange::~Exchange()
{
    m_reply->disconnect(this);
    m_reply->abort();
    delete m_reply; // before its manager
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void Exchange::lookAtHeaders()
{
    if (status() >= 300 && status() < 400)
        end(fail(Failure::Kind::Redirected, m_reply->header(QNetworkRequest::LocationHeader).toUrl().host()));
    else if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_terms.largestBody)
        end(tooLarge(m_terms.largestBody));
}

void Exchange::read()
{
    // After an unpacking error Qt hands out bytes that no server sent (promises.md 4.3).
    if (m_reply->error() == QNetworkReply::NoError || isWhole(m_reply->error(), status()))
        m_body += m_reply->read(m_terms.largestBody + 1 - m_body.size());
    if (m_body.size() > m_terms.largestBody)
        end(tooLarge(m_terms.largestBody));
}

/// Qt calls a body whole although fewer bytes came than were announced.
bool Exchange::isShort() const
{
    const auto announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return announced.isValid() && !m_reply->hasRawHeader("Content-Encoding") && announced.toLongLong() > m_body.size();
}

void Exchange::finish()
{
    const auto error = m_reply->error();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return end(tl::unexpected(tlsFailure(m_tlsErrors, m_host)));
    if (!isWhole(error, status())) {
    auto failure = transferFailure(error, m_host);
        if (status() > 0 && failure.kind == Failure::Kind::ConnectionFailed)
            failure = {Failure::Kind::ReplyUnreadable, u"The reply was cut off"_s};
        return end(tl::unexpected(failure));
    }
    read();
    if (isShort())
        return end(fail(Failure::Kind::ReplyUnreadable, u"The reply was cut off"_s));
    HttpReply reply{.status = status(), .headers = {}, .body = m_body, .at = m_terms.clock()};
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.insert(name.toLower(), QByteArray(value).replace('\n', ", "));
    end(std::move(reply));
}

void Exchange::end(const Result<HttpReply> &result)
{
    m_deadline.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    Q_EMIT ended(result);
}
