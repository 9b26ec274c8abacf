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
    : QtHttpClient(std::move(clock), Limits{}, QSslConfiguration::defaultConfiguration(), parent)
{}

QtHttpClient::QtHttpClient(Clock clock, const Limits &limits, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent), m_limits(limits), m_terms{limits.deadline, limits.largestBody, strict(tls), std::move(clock)}
{
    renewManager();
}

QtHttpClient::~QtHttpClient()
{
    m_running.clear();
    qDeleteAll(findChildren<Exchange *>()); // before the managers that they use
}

void QtHttpClient::use(const Proxy &proxy, std::chrono::milliseconds deadline)
{
    m_terms.deadline = deadline;
    if (proxy == m_proxy)
        return;
    m_proxy = proxy;
    renewManager();
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
    auto *const exchange = new Exchange(m_manager, waiting.request, m_terms, this);
    const std::weak_ptr used = m_manager;
    m_running.insert(exchange, origin);
    connect(waiting.then.guard(), &QObject::destroyed, exchange, [this, exchange] { release(exchange); });
    connect(exchange, &Exchange::ended, this, [this, exchange, used, then = waiting.then](const Result<HttpReply> &result) {
        const auto answer = then;
        if (!result && result.error().kind == Failure::Kind::TimedOut && used.lock() == m_manager)
            renewManager(); // once for all that run in it
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

/// What did not end in time may hold Qt's network thread for as long as its server sends (Qt 6.4, headers without end), and
/// a manager waits 5 s for its thread when it is deleted. So the next requests get a manager of their own, and the old one
/// goes some time after the last exchange that uses it.
void QtHttpClient::renewManager()
{
    auto *const manager = new QNetworkAccessManager(this);
    manager->setProxyFactory(new Proxies(m_proxy));
    m_manager = {manager, [rest = m_limits.rest](QNetworkAccessManager *old) {
        QTimer::singleShot(rest, old, &QObject::deleteLater);
    }};
}
