// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/commandbuilder.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

bool isBlank(QChar sign)
{
    return (sign.isSpace() && sign != u'\n') || sign.unicode() == 0x200b || sign.unicode() == 0xfeff;
}

FilePosition CommandBuilder::placeOf(qsizetype offset)
{
    for (; m_counted < offset; ++m_counted) {
        if (m_text[m_counted] == u'\n')
            m_place = {m_place.line + 1, 1};
        else if (!m_text[m_counted].isLowSurrogate())
            ++m_place.column;
    }
    return m_place;
}

void CommandBuilder::beginWord(qsizetype offset)
{
    if (!m_isInWord)
        m_word = {{}, placeOf(offset)};
    m_isInWord = true;
}

void CommandBuilder::add(qsizetype offset, QStringView signs)
{
    beginWord(offset);
    m_word.text += signs;
}

ShellWord CommandBuilder::takeWord()
{
    m_isInWord = false;
    return std::exchange(m_word, {});
}

void CommandBuilder::endWord()
{
    if (m_isInWord)
        m_commands.last().words += takeWord();
}

void CommandBuilder::endCommand(ShellCommand::After next)
{
    using After = ShellCommand::After;
    endWord();
    auto &last = m_commands.last();
    if (!last.words.isEmpty())
        m_commands += ShellCommand{next, {}};
    else if (next != After::Line)
        last.after = next;
    else if (last.after == After::Line)
        last.after = After::Gap;
}

void CommandBuilder::addFlaw(FilePosition at, const QString &what, const QString &doNext)
{
    endWord();
    if (!hasFlaw())
        m_commands.last().flaw = {at, what, doNext};
}

QList<ShellCommand> CommandBuilder::finished()
{
    static const QRegularExpression goesOn(u"^(?:[-–—]{1,2}[A-Za-z]|https?://)"_s);
    endWord();
    QList<ShellCommand> joined;
    for (const auto &command : std::as_const(m_commands)) {
        if (command.words.isEmpty() && !command.flaw)
            continue;
        const auto isJoined = !joined.isEmpty() && command.after == ShellCommand::After::Line &&
                              !command.words.isEmpty() && goesOn.match(command.words.constFirst().text).hasMatch();
        if (!isJoined) {
            joined += command;
            continue;
        }
        joined.last().words += command.words;
        joined.last().flaw = command.flaw;
        if (command.input)
            joined.last().input = command.input;
    }
    return joined;
}
