// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "files.h"
#include "invocation.h"

#include <QObject>

/// Runs the commands that work on a profile, for plimsollctl itself and in the tray for one that was handed over.
class CommandRunner : public QObject
{
    Q_OBJECT
public:
    /// What a command that only reads asks of a running tray before: to write what it knows.
    static QJsonObject flushRequest();

    /// Called once for each command, now or later; not at all once the runner is gone.
    using Done = std::function<void(const Answer &answer)>;

    /// \a files may be empty where no command that reads or writes one comes.
    explicit CommandRunner(const Desk &desk, Files files = {}, QObject *parent = nullptr);

    void run(const Invocation &invocation, Done done);
    /// The same with an Invocation and an Answer as JSON, or with flushRequest() and an empty object.
    void run(const QJsonObject &invocation, std::function<void(const QJsonObject &answer)> done);

private:
    void refresh(const Invocation &invocation, Done done);

    const Desk m_desk;
    const Files m_files;
};
