// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QUrl>

/// tests/system/server/hostile.py, for as long as this lives.
class HostileServer
{
public:
    HostileServer() : HostileServer(QStringLiteral("hostile.py"), {}) {}
    ~HostileServer();

    bool isReady() const { return !m_ready.isEmpty(); }
    bool has(const QString &port) const { return m_ready[u"ports"].toObject().contains(port); }
    /// An address at the port of that name.
    QUrl url(const QString &port, const QString &pathAndQuery = {}) const;
    /// Trusts the server's authority beside those of the system.
    QSslConfiguration trusting() const;

    QJsonObject log(const QString &port);
    void clearLog();

protected:
    HostileServer(const QString &script, const QStringList &more);

    const QJsonObject &ready() const { return m_ready; }
    /// Of a port that gives the log.
    static QJsonObject ask(int port, const QByteArray &methodAndPath);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_ready;
};
