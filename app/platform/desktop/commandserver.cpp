// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandserver.h"

#include <QLocalSocket>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostConnections = 32;

bool isThisUser(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    const auto descriptor = static_cast<int>(socket.socketDescriptor());
    return ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

} // namespace

CommandServer::CommandServer(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &CommandServer::takeConnections);
}

Outcome<> CommandServer::listen(const QString &path)
{
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return refuse(Problem::Kind::Storage, u"The command socket could not be opened"_s, path);
    return {};
}

void CommandServer::takeConnections()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        if (!isThisUser(*socket) || m_open >= MostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        auto *connection = new CommandConnection(socket, m_handler, this);
        connect(connection, &QObject::destroyed, this, [this] { --m_open; });
    }
}
