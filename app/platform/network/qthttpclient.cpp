// SPDX-License-Identifier: GPL-3.0-or-later
#include "qthttpclient.h"

#include "loopback.h"
#include "proxies.h"

using namespace Qt::StringLiterals;

namespace {

QSslConfiguration strict(QSslConfiguration tls)
{
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    // A session that is resumed tells the server that two accounts are one person's.
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    return tls;
}

QString originOf(const QUrl &url)
{
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(url.port());
}

bool mayBeSent(const QUrl &url)
{
    return url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isLoopback(url.host()));
}

} // namespace

QtHttpClient::QtHttpClient(Clock clock, QObject *parent)
    : QtHttpClient(std::move(clock), Limits{}, std::nullopt, parent)
{}

QtHttpClient::QtHttpClient(Clock clock, const Limits &limits, const std::optional<QSslConfiguration> &tls, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_terms{limits.deadline, limits.largestBody, limits.rest, tls ? std::optional(strict(*tls)) : std::nullopt, std::move(clock)}
{}

QtHttpClient::~QtHttpClient()
{
    m_running.clear();
    qDeleteAll(findChildren<Exchange *>()); // before the managers that they use
}

void QtHttpClient::use(const Proxy &proxy, std::chrono::milliseconds deadline)
{
    m_terms.deadline = deadline;
    m_proxy = proxy;
}

void QtHttpClient::send(const HttpRequest &request, Continuation<HttpReply> then)
{
    if (!mayBeSent(request.url))
        return then(fail(Failure::Kind::ConnectionFailed, u"Plain http is for this computer only"_s));
    m_waiting.append({request, std::move(then)});
    dispatch();
}

bool QtHttpClient::hasRoomFor(const QString &origin) const
{
    const auto origins = m_running.values();
    return origins.size() < m_limits.inAll && origins.count(origin) < m_limits.perHost;
}

/// First come, first served, but a busy host holds up only those who wait for it.
void QtHttpClient::dispatch()
{
    m_waiting.removeIf([](const Waiting &waiting) { return !waiting.then.guard(); });
    for (qsizetype i = 0; i < m_waiting.size();) {
        const auto origin = originOf(m_waiting.at(i).request.url);
        if (hasRoomFor(origin))
            start(m_waiting.takeAt(i), origin);
        else
            ++i;
    }
}

void QtHttpClient::start(const Waiting &waiting, const QString &origin)
{
    if (!m_terms.tls) // not before: to read the system's certificates takes longer than most commands
        m_terms.tls = strict(QSslConfiguration::defaultConfiguration());
    // Qt keeps a connection whose server does not close it, and would give the next account what comes on it unasked.
    auto *const manager = new QNetworkAccessManager(this);
    manager->setProxyFactory(new Proxies(m_proxy));
    auto *const exchange = new Exchange(manager, waiting.request, m_terms, this);
    m_running.insert(exchange, origin);
    connect(waiting.then.guard(), &QObject::destroyed, exchange, [this, exchange] { release(exchange); });
    connect(exchange, &Exchange::ended, this, [this, exchange, then = waiting.then](const Result<HttpReply> &result) {
        const auto answer = then;
        release(exchange);
        answer(result);
    });
}

void QtHttpClient::release(Exchange *exchange)
{
    m_running.remove(exchange);
    exchange->disconnect(this);
    exchange->deleteLater();
    QMetaObject::invokeMethod(this, &QtHttpClient::dispatch, Qt::QueuedConnection);
}
