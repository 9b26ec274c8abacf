// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/curlcall.h"

#include "curl/curlarguments.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostCharacters = 65536;

/// What may stand before a command's name.
qsizetype nameIndex(const QList<ShellWord> &words)
{
    static const QRegularExpression before(u"^(?:[$%]|sudo|time|env|command|[A-Za-z_]\\w*=.*)$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    qsizetype index = 0;
    while (index < words.size() && before.match(words[index].text).hasMatch())
        ++index;
    return index;
}

bool isCurl(const ShellCommand &command)
{
    static const QRegularExpression curl(u"^(?:.*[/\\\\])?curl(?:\\.exe)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto index = nameIndex(command.words);
    return index < command.words.size() && curl.match(command.words[index].text).hasMatch();
}

bool setsVariables(const ShellCommand &command)
{
    const auto index = nameIndex(command.words);
    return index == command.words.size() || command.words[index].text == u"export" ||
           command.words[index].text == u"set";
}

tl::unexpected<Problem> refuseOther(FilePosition at)
{
    return refuseWord(at, u"This is not a curl command"_s,
                      u"Copy the whole command from the provider's documentation; it begins with 'curl'"_s);
}

} // namespace

Outcome<CurlCall> curlCallIn(const QString &text)
{
    if (text.size() > MostCharacters)
        return refuseWord({}, u"The text is too long for a command"_s, u"Paste the command alone"_s);
    auto commands = shellCommandsFrom(text);
    while (!commands.isEmpty() && !commands.constFirst().flaw && setsVariables(commands.constFirst()))
        commands.removeFirst();
    if (commands.isEmpty())
        return refuseOther({});
    const auto &first = commands.constFirst();
    const auto index = nameIndex(first.words);
    if (!isCurl(first) && !(first.flaw && setsVariables(first)))
        return refuseOther(first.words.value(index).at);
    if (first.flaw)
        return refuseWord(first.flaw->at, first.flaw->what, first.flaw->doNext);
    for (const auto &command : commands.mid(1)) {
        if (command.after != ShellCommand::After::Pipe && isCurl(command))
            return refuseWord(command.words[nameIndex(command.words)].at, u"There is more than one command"_s,
                              u"Paste one"_s);
    }
    return CurlCall{first.words[index].at, first.words.mid(index + 1), first.input};
}
