// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

HostileServer::HostileServer(const QString &script, const QStringList &more)
{
    QFile ready(m_folder.filePath(u"ready.json"_s));
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.start(QStringLiteral(PYTHON), QStringList{u"-B"_s, QStringLiteral(SYSTEM_TESTS "/server/") + script, u"--ready-file"_s, ready.fileName(),
                                                        u"--certs"_s, m_folder.filePath(u"certs"_s), u"--lifetime"_s, u"110"_s} + more);
    for (int i = 0; i < 300 && !ready.exists(); ++i)
        QTest::qWait(50);
    if (ready.open(QIODevice::ReadOnly))
        m_ready = QJsonDocument::fromJson(ready.readAll()).object();
}

HostileServer::~HostileServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

QUrl HostileServer::url(const QString &port, const QString &pathAndQuery) const
{
    const auto host = m_ready[u"hosts"].toObject().value(port).toString(u"127.0.0.1"_s);
    const auto scheme = port.contains(u"tls"_s) ? u"https"_s : u"http"_s;
    return QUrl(u"%1://%2:%3%4"_s.arg(scheme, host).arg(m_ready[u"ports"].toObject().value(port).toInt()).arg(pathAndQuery));
}

QSslConfiguration HostileServer::trusting() const
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(m_ready[u"ca"].toString());
    return tls;
}

QJsonObject HostileServer::log(const QString &port)
{
    return ask(url(u"plain"_s).port(), "GET /_log")[u"ports"].toObject().value(port).toObject();
}

void HostileServer::clearLog()
{
    ask(url(u"plain"_s).port(), "DELETE /_log");
}

QJsonObject HostileServer::ask(int port, const QByteArray &methodAndPath)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
    socket.write(methodAndPath + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(5000)) {}
    const auto reply = socket.readAll();
    return QJsonDocument::fromJson(reply.mid(reply.indexOf("\r\n\r\n") + 4)).object();
}
