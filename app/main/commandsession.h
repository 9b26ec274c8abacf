// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "commandrunner.h"
#include "secrethandover.h"
#include "services.h"
#include "storage/profile.h"
#include "storage/writelock.h"

#include <QDeadlineTimer>
#include <QObject>

/// One run of plimsollctl: brings a command to where it can be run. A command that writes runs here under the write
/// lock, or in the process that holds it, by that one's socket.
class CommandSession : public QObject
{
    Q_OBJECT
public:
    explicit CommandSession(CommandLine line, QObject *parent = nullptr);

    void start();
    /// What main is to return; call it last. See platform's leave().
    int leaveWith(int code);

Q_SIGNALS:
    /// Exactly once.
    void finished(const Answer &answer);

private:
    void define();
    void askToFlush();
    void look();
    void prepare();
    Outcome<QByteArray> secretLines() const;
    void attempt();
    void runHere();
    void handOver();
    void conclude(const Answer &answer);
    void finish(const Problem &problem);
    bool isKept(const QUuid &entry) const;

    const Profile m_profile;
    const CommandSpec::Reach m_reach;
    Invocation m_invocation;
    QDeadlineTimer m_patience;
    WriteLock m_lock;
    std::unique_ptr<Services> m_reading; ///< on the database for reading
    std::unique_ptr<Services> m_writing;
    std::unique_ptr<SecretHandover> m_handover;
    std::unique_ptr<CommandRunner> m_runner;
};
