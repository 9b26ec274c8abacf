// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/shellwords.h"

/// What stands between words: also what copying puts there, which has no width or does not break.
bool isBlank(QChar sign);

/// Puts signs together to words and words to commands, for what takes a text apart.
class CommandBuilder
{
public:
    explicit CommandBuilder(const QString &text) : m_text(text) {}

    /// Offsets must not go back.
    FilePosition placeOf(qsizetype offset);

    /// Opens a word, even if nothing is added to it; does nothing within one.
    void beginWord(qsizetype offset);
    void add(qsizetype offset, QStringView signs);
    bool isInWord() const { return m_isInWord; }
    QString word() const { return m_word.text; }
    /// The open word, which is none of the command's.
    ShellWord takeWord();
    /// Ends the word, if there is one.
    void endWord();
    void endCommand(ShellCommand::After next);
    /// The first one counts. Nothing may be read on behind it.
    void addFlaw(FilePosition at, const QString &what, const QString &doNext);

    bool hasFlaw() const { return m_commands.constLast().flaw.has_value(); }
    /// Counts commands from 0.
    qsizetype current() const { return m_commands.size() - 1; }
    void setInput(qsizetype command, const QString &input) { m_commands[command].input = input; }
    /// Those that have words or a flaw, with lines that begin with an option joined to what they go on with.
    QList<ShellCommand> finished();

private:
    const QString &m_text;
    QList<ShellCommand> m_commands = QList<ShellCommand>(1);
    ShellWord m_word;
    bool m_isInWord = false;
    qsizetype m_counted = 0;
    FilePosition m_place;
};
