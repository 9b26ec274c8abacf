// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/shellwords.h"

#include "curl/cmdwords.h"
#include "curl/posixwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Prompts, and what opens a block of code.
QRegularExpressionMatch promptOf(const QString &text)
{
    static const QRegularExpression prompt(
        u"\\s*(?:```\\w*[ \\t]*\\r?\\n\\s*|`)?"
        "((?:[\\w.-]{1,64}@[\\w.-]{1,64}[^\\s$#%]{0,200}[$#%]|[$%>])\\s+|(?:PS )?[A-Za-z]:\\\\[^>\\n]*>\\s*)?"_s);
    return prompt.match(text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

} // namespace

QList<ShellCommand> shellCommandsFrom(const QString &text)
{
    CommandBuilder builder(text);
    const auto prompt = promptOf(text);
    const auto from = std::max<qsizetype>(prompt.capturedEnd(), 0);
    if (isCmdText(text))
        takeCmdWords(text, from, builder);
    else
        takePosixWords(text, from, prompt.hasCaptured(1), builder);
    return builder.finished();
}
