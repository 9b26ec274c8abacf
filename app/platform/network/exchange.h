// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "http.h"
#include "result.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <optional>

/// One request and its reply. Ends once, within the deadline, which counts from the start. Deleting it abandons the request.
class Exchange : public QObject
{
    Q_OBJECT
public:
    struct Terms {
        std::chrono::milliseconds deadline;
        qint64 largestBody; ///< bytes
        std::chrono::milliseconds rest; ///< that the manager is left when the reply did not end by itself
        std::optional<QSslConfiguration> tls; ///< there for every exchange
        Clock clock;
    };

    /// \a manager is for this exchange alone and goes with it: at once when the reply has ended, else only after a rest, since a
    /// server that goes on sending holds Qt's network thread (Qt 6.4), and a manager waits 5 s for its thread when it is deleted.
    Exchange(QNetworkAccessManager *manager, const HttpRequest &request, const Terms &terms, QObject *parent);
    ~Exchange() override;

Q_SIGNALS:
    void ended(const Result<HttpReply> &result);

private:
    void lookAtHeaders();
    void read();
    void finish();
    void end(const Result<HttpReply> &result);
    int status() const;

    QNetworkAccessManager *const m_manager;
    const Terms m_terms;
    const QString m_host;
    QNetworkReply *m_reply = nullptr;
    QTimer m_deadline;
    QList<QSslError> m_tlsErrors;
    QByteArray m_body;
    bool m_isOver = false; ///< nothing more can come
};
