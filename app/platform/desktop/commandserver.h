// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandconnection.h"
#include "result.h"

#include <QLocalServer>

/// The door of a running tray: takes requests of this user's own processes, one JSON object a connection, and answers each with one.
/// The socket is open to this user only; a peer of another user is cut off even so.
class CommandServer : public QObject
{
    Q_OBJECT
public:
    using Handler = CommandConnection::Handler;

    explicit CommandServer(QObject *parent = nullptr);

    /// Called for every request; may reply now or later, once. Without one, requests are refused.
    void onRequest(Handler handler) { m_handler = std::move(handler); }

    /// Opens the socket, in place of one that a dead process left. Only for who holds the profile's write lock: nobody else can
    /// know that the other process is dead. Storage when it cannot be opened.
    Outcome<> listen(const QString &path);
    void close() { m_server.close(); }

private:
    void takeConnections();

    QLocalServer m_server;
    Handler m_handler;
    int m_open = 0;
};
