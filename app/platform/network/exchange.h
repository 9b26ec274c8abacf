// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "http.h"
#include "result.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

/// One request and its reply. Ends once, within the deadline, which counts from the start. Deleting it abandons the request.
class Exchange : public QObject
{
    Q_OBJECT
public:
    struct Terms {
        std::chrono::milliseconds deadline;
        qint64 largestBody; ///< bytes
        QSslConfiguration tls;
        Clock clock;
    };

    /// Holds on to the manager until its own end.
    Exchange(std::shared_ptr<QNetworkAccessManager> manager, const HttpRequest &request, const Terms &terms, QObject *parent);
    ~Exchange() override;

Q_SIGNALS:
    void ended(const Result<HttpReply> &result);

private:
    void lookAtHeaders();
    void read();
    void finish();
    void end(const Result<HttpReply> &result);
    int status() const;

    const std::shared_ptr<QNetworkAccessManager> m_manager;
    const Terms m_terms;
    const QString m_host;
    QNetworkReply *m_reply = nullptr;
    QTimer m_deadline;
    QList<QSslError> m_tlsErrors;
    QByteArray m_body;
};
