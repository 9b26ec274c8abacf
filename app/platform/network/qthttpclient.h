// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "ports/httpclient.h"
#include "settings.h"

#include <QHash>
#include <QNetworkAccessManager>

/// HTTP/1.1 over QNetworkAccessManager, each request with a manager of its own: accounts share no connection, no TLS session, no cookie
/// and no login.
///
/// Verified TLS 1.2 or newer; plain http to loopback only. At most a few requests run at once, the others wait their turn here
/// and not inside Qt, so that their deadline counts from when it comes. Destroying it abandons everything without an answer.
///
/// Qt sends a request again, up to three times, when the connection ends before a reply begins, whatever its method: fit for
/// asking a balance, which changes nothing, and for nothing else.
class QtHttpClient : public QObject, public HttpClient
{
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds deadline = std::chrono::seconds(30);
        qint64 largestBody = 1024 * 1024; ///< bytes
        int perHost = 4; ///< requests at once to one scheme, host and port
        int inAll = 16;
        std::chrono::milliseconds rest = std::chrono::minutes(1); ///< see Exchange
    };

    explicit QtHttpClient(Clock clock, QObject *parent = nullptr);
    /// \a tls says whom to trust, if not those whom the system does. Whatever else it says, certificates are verified.
    QtHttpClient(Clock clock, const Limits &limits, const std::optional<QSslConfiguration> &tls, QObject *parent = nullptr);
    ~QtHttpClient() override;

    /// From the next request on. \a deadline: see Limits.
    void use(const Proxy &proxy, std::chrono::milliseconds deadline);
    void send(const HttpRequest &request, Continuation<HttpReply> then) override;

private:
    struct Waiting {
        HttpRequest request;
        Continuation<HttpReply> then;
    };

    void dispatch();
    bool hasRoomFor(const QString &origin) const;
    void start(const Waiting &waiting, const QString &origin);
    void release(Exchange *exchange);

    const Limits m_limits;
    Exchange::Terms m_terms;
    Proxy m_proxy;
    QList<Waiting> m_waiting;
    QHash<Exchange *, QString> m_running; ///< with their origins
};
