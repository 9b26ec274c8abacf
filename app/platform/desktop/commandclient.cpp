// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandclient.h"

#include "jsonline.h"

#include <QLocalSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

/// One request under way. Destroys itself once it has answered.
class Sending : public QObject
{
public:
    Sending(const QString &path, const QJsonObject &request, Continuation<QJsonObject, Problem> then,
            std::chrono::milliseconds patience)
        : m_path(path), m_then(std::move(then))
    {
        m_socket.setReadBufferSize(LongestJsonLine + 1);
        connect(&m_socket, &QLocalSocket::connected, this, [this, request] { m_socket.write(toJsonLine(request)); });
        connect(&m_socket, &QLocalSocket::readyRead, this, &Sending::read);
        connect(&m_socket, &QLocalSocket::errorOccurred, this, &Sending::broken);
        QTimer::singleShot(patience, this, [this] {
            answer(refuse(Problem::Kind::Busy, u"The running Plimsoll does not answer"_s, m_path, u"Try again, or restart it"_s));
        });
        // Later, so that the caller is not answered before it has its hands free.
        QTimer::singleShot(0, this, [this] { m_socket.connectToServer(m_path); });
    }

private:
    void read()
    {
        if (m_socket.canReadLine()) {
            if (auto reply = fromJsonLine(m_socket.readLine()))
                return answer(std::move(*reply));
        } else if (m_socket.bytesAvailable() <= LongestJsonLine) {
            return;
        }
        unreadable();
    }

    void broken(QLocalSocket::LocalSocketError error)
    {
        read();
        if (error == QLocalSocket::PeerClosedError)
            return unreadable();
        answer(refuse(Problem::Kind::NotFound, u"No Plimsoll is running"_s, m_path));
    }

    void unreadable()
    {
        answer(refuse(Problem::Kind::BadData, u"The running Plimsoll gave no reply that can be read"_s, m_path,
                      u"Restart it, so that it is of the same version"_s));
    }

    void answer(tl::expected<QJsonObject, Problem> result)
    {
        if (std::exchange(m_hasAnswered, true))
            return;
        deleteLater();
        m_socket.disconnect(this);
        m_then(std::move(result));
    }

    const QString m_path;
    const Continuation<QJsonObject, Problem> m_then;
    QLocalSocket m_socket;
    bool m_hasAnswered = false;
};

} // namespace

void sendCommand(const QString &path, const QJsonObject &request, Continuation<QJsonObject, Problem> then,
                 std::chrono::milliseconds patience)
{
    new Sending(path, request, std::move(then), patience);
}
