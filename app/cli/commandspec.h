// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// A command as the command line knows it.
struct CommandSpec {
    /// What a command needs to run.
    enum class Reach {
        Definitions, ///< no profile at all
        Look,        ///< the database, for reading; no lock
        Write        ///< the write lock, or whoever holds it
    };
    struct Word {
        QString name;
        bool optional = false;
        bool many = false;
    };
    struct Option {
        QString name;  ///< without dashes
        QString value; ///< what to call its value; empty for a flag
        QString help;
        bool repeats = false;
    };

    QString path; ///< "account add"
    QString help;
    Reach reach = Reach::Look;
    QList<Word> words = {};
    QList<Option> options = {};
    QString footer = {}; ///< what else its --help says

    QString group() const { return path.section(u' ', 0, -2); }
    QString name() const { return path.section(u' ', -1); }
};

/// Every command there is, in the order of the help.
const QList<CommandSpec> &commandSpecs();
/// Null when there is no such command.
const CommandSpec *commandSpec(const QString &path);
