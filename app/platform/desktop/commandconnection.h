// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

#include <functional>

class QLocalSocket;

/// One request of one client, until it is answered or gone. Destroys itself.
class CommandConnection : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const QJsonObject &)>;
    using Handler = std::function<void(const QJsonObject &request, Reply reply)>;

    /// Takes \a socket over.
    CommandConnection(QLocalSocket *socket, Handler handler, QObject *parent);

private:
    void readRequest();
    void take(const QByteArray &line);
    void refuseRequest(const QString &what);
    void reply(const QJsonObject &object);

    QLocalSocket *m_socket;
    Handler m_handler;
    bool m_hasRequest = false;
    bool m_hasReplied = false;
};
