// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitionproblem.h"

#include <QList>

#include <optional>

/// A word of a command, its quotes taken off. What stands for something else ("$KEY", "<key>", "{key}") is as typed.
struct ShellWord {
    QString text;
    FilePosition at;

    friend bool operator==(const ShellWord &, const ShellWord &) = default;
};

/// What is wrong with the way a command is written. Quotes nothing of it.
struct ShellFlaw {
    FilePosition at;
    QString what;
    QString doNext;
};

/// One simple command. What it redirects is left out.
struct ShellCommand {
    /// What stands between it and the command before.
    enum class After {
        Line, ///< the end of a line, or nothing
        Gap,  ///< an empty line
        Pipe,
        Sign ///< "&&", ";" and the like
    };

    After after = After::Line;
    QList<ShellWord> words;
    std::optional<QString> input = {};  ///< what a here-document gives it on standard input
    std::optional<ShellFlaw> flaw = {}; ///< its words end there, and so does all that was read
};

/// Takes a text apart as a POSIX shell would, or cmd.exe where carets show that it was written for that, and forgives
/// what copying does to commands: prompts, typographic quotes, blanks after a line's last backslash, and a backslash
/// that is lost before a line with an option.
QList<ShellCommand> shellCommandsFrom(const QString &text);
