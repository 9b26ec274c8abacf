// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// Whether the desktop starts the program at login (freedesktop.org Desktop Application Autostart Specification 0.5): one entry in
/// the user's own autostart folder. What a session manager or the user wrote into it is respected.
class Autostart
{
public:
    /// \a configFolder is $XDG_CONFIG_HOME; \a program the absolute path that is to be started, with `--minimized`.
    Autostart(QString configFolder, QString program);

    QString path() const;
    bool isOn() const;
    /// A Problem of kind Storage when the entry could not be written or removed; nothing has changed then.
    Outcome<> set(bool on) const;

private:
    QString m_folder;
    QString m_program;
};
