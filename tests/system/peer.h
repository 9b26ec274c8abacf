// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTest>

/// A Python fake in a process of its own, that prints `ready` and then a line for each thing that happened to it.
/// It ends with its standard input, so that it cannot outlive the test.
class Peer
{
public:
    explicit Peer(const QString &script, const QStringList &arguments = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(PYTHON), QStringList{QStringLiteral("-B"), QStringLiteral(SYSTEM_TESTS "/") + script} + arguments);
        for (int i = 0; i < 150 && !isReady(); ++i)
            m_process.waitForReadyRead(100);
    }
    ~Peer() { stop(); }

    bool isReady() { return lines().contains(QStringLiteral("ready")); }

    /// What it has said so far.
    QStringList lines()
    {
        m_output += m_process.readAllStandardOutput();
        return QString::fromUtf8(m_output).split(u'\n', Qt::SkipEmptyParts);
    }
    qsizetype count(const QString &line) { return lines().count(line); }

    void say(const QByteArray &line)
    {
        m_process.write(line + '\n');
        m_process.waitForBytesWritten(1000);
    }
    void stop()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished(1000);
    }
    /// As if it crashed.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(1000);
    }

private:
    QProcess m_process;
    QByteArray m_output;
};
