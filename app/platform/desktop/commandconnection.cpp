// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandconnection.h"

#include "jsonline.h"

#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto RequestPatience = 5s; ///< for the request to be complete, and again for the reply to be taken
}

CommandConnection::CommandConnection(QLocalSocket *socket, Handler handler, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(LongestJsonLine + 1);
    connect(m_socket, &QLocalSocket::readyRead, this, &CommandConnection::readRequest);
    connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(RequestPatience, this, [this] {
        if (!m_hasRequest)
            m_socket->abort();
    });
    readRequest();
}

void CommandConnection::readRequest()
{
    if (m_hasRequest) {
        m_socket->readAll(); // nothing more is wanted
    } else if (m_socket->canReadLine()) {
        m_hasRequest = true;
        take(m_socket->readLine());
    } else if (m_socket->bytesAvailable() > LongestJsonLine) {
        m_hasRequest = true;
        refuseRequest(u"The request is too long"_s);
    }
}

void CommandConnection::take(const QByteArray &line)
{
    const auto request = fromJsonLine(line);
    if (!request)
        return refuseRequest(u"The request is not a JSON object"_s);
    if (!m_handler)
        return refuseRequest(u"Requests are not taken yet"_s);
    m_handler(*request, [guard = QPointer(this)](const QJsonObject &object) {
        if (guard)
            guard->reply(object);
    });
}

void CommandConnection::refuseRequest(const QString &what)
{
    reply({{u"error"_s, QJsonObject{{u"what"_s, what}, {u"where"_s, u"command socket"_s}, {u"doNext"_s, QString()}}}});
}

void CommandConnection::reply(const QJsonObject &object)
{
    if (std::exchange(m_hasReplied, true))
        return;
    m_socket->disconnect(this);
    connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    m_socket->write(toJsonLine(object));
    m_socket->disconnectFromServer(); // once all is written
    QTimer::singleShot(RequestPatience, this, [this] { m_socket->abort(); });
}
