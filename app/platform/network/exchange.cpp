// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include "networkfailure.h"

#include <QNetworkAccessManager>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ReadAhead = 64 * 1024; ///< bytes that Qt may hold for us

/// A request without anything that Qt would add, remember or follow by itself (promises.md 4.1, 4.2).
QNetworkRequest bareRequest(const HttpRequest &request, const Exchange::Terms &terms)
{
    QNetworkRequest bare(request.url);
    for (const auto &[name, value] : request.headers)
        bare.setRawHeader(name, value);
    bare.setRawHeader("Connection", "close");
    // Of a packed body Qt tells neither its length nor, below a status of refusal, that it could not be unpacked.
    bare.setRawHeader("Accept-Encoding", "identity");
    bare.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    bare.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    bare.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    bare.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    bare.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    bare.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    bare.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    bare.setSslConfiguration(*terms.tls);
    return bare;
}

/// The length that was announced; nothing where none was, or no single one.
std::optional<qint64> announcedLength(const QNetworkReply &reply)
{
    auto isLength = false;
    const auto length = reply.rawHeader("Content-Length").trimmed().toLongLong(&isLength);
    return isLength && length >= 0 ? std::optional(length) : std::nullopt;
}

/// Whether the last byte was told by a length or a last chunk, and not by the end of the connection alone.
bool isEndTold(const QNetworkReply &reply)
{
    return reply.rawHeader("Transfer-Encoding").trimmed().toLower() == "chunked" || announcedLength(reply);
}

bool isPacked(const QNetworkReply &reply)
{
    const auto coding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    return !coding.isEmpty() && coding != "identity";
}

tl::unexpected<Failure> unreadable(const QString &why)
{
    return fail(Failure::Kind::ReplyUnreadable, why);
}

tl::unexpected<Failure> tooLarge(qint64 cap)
{
    return fail(Failure::Kind::TooLarge, u"The reply is larger than %1 KiB"_s.arg(cap / 1024));
}

} // namespace

Exchange::Exchange(QNetworkAccessManager *manager, const HttpRequest &request, const Terms &terms, QObject *parent)
    : QObject(parent), m_manager(manager), m_terms(terms), m_host(request.url.host())
{
    m_reply = m_manager->sendCustomRequest(bareRequest(request, terms), request.method, request.body);
    m_reply->setParent(this);
    // Qt's network thread heeds it only from a request that it has already: what is sent to it right behind the request, which goes
    // in the next turn of this loop, comes before any reply. Without it, it reads for as long as the server sends.
    const auto limit = [reply = m_reply] { reply->setReadBufferSize(ReadAhead); };
    limit();
    QMetaObject::invokeMethod(m_reply, limit, Qt::QueuedConnection);
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
    QTimer::singleShot(m_isOver ? std::chrono::milliseconds(0) : m_terms.rest, m_manager, &QObject::deleteLater);
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void Exchange::lookAtHeaders()
{
    constexpr auto PartialContent = 206;
    if (status() >= 300 && status() < 400)
        end(fail(Failure::Kind::Redirected, m_reply->header(QNetworkRequest::LocationHeader).toUrl().host()));
    else if (status() == PartialContent)
        end(unreadable(u"The reply is a part of one, which nobody asked for"_s));
    else if (isPacked(*m_reply))
        end(unreadable(u"The reply is packed, which nobody asked for"_s));
    else if (announcedLength(*m_reply) > m_terms.largestBody)
        end(tooLarge(m_terms.largestBody));
}

void Exchange::read()
{
    m_body += m_reply->read(m_terms.largestBody + 1 - m_body.size());
    if (m_body.size() > m_terms.largestBody)
        end(tooLarge(m_terms.largestBody));
}

void Exchange::finish()
{
    m_isOver = true;
    const auto error = m_reply->error();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return end(tl::unexpected(tlsFailure(m_tlsErrors, m_host)));
    if (!isWhole(error, status())) {
        const auto failure = transferFailure(error, m_host);
        const auto isCut = status() > 0 && failure.kind == Failure::Kind::ConnectionFailed;
        return end(isCut ? unreadable(u"The reply was cut off"_s) : tl::unexpected(failure));
    }
    read();
    if (announcedLength(*m_reply) > m_body.size()) // Qt calls it whole now and then
        return end(unreadable(u"The reply was cut off"_s));
    HttpReply reply{
        .status = status(), .headers = {}, .body = m_body, .at = m_terms.clock(), .endTold = isEndTold(*m_reply)};
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
