// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/heredocument.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString withoutBackslashes(QString text)
{
    static const QRegularExpression escape(u"\\\\(?:\\n|([\\\\$`]))"_s);
    return text.replace(escape, u"\\1"_s);
}

} // namespace

void takeHereDocument(const HereDocument &document, const QString &text, qsizetype &at, CommandBuilder &builder)
{
    QString content;
    auto isClosed = false;
    while (at < text.size() && !isClosed) {
        const auto lineEnd = text.indexOf(u'\n', at);
        const auto end = lineEnd < 0 ? text.size() : lineEnd;
        const auto line = QStringView(text).sliced(at, end - at);
        isClosed = line.trimmed() == document.delimiter;
        if (!isClosed) {
            content += line.endsWith(u'\r') ? line.chopped(1) : line;
            content += u'\n';
        }
        at = std::min(end + 1, text.size());
    }
    if (isClosed)
        builder.setInput(document.command, document.isLiteral ? content : withoutBackslashes(content));
    else
        builder.addFlaw(document.at, u"A text opens here that no line closes"_s,
                        u"Copy the command again, to the line that repeats the word after <<"_s);
}

std::optional<QString> takeInnerText(const QString &text, qsizetype &at)
{
    static const QRegularExpression inner(
        u"\\$\\(\\s*cat\\s*<<-?\\s*(['\"]?)(\\w+)\\1[ \\t]*\\r?\\n(.*?)\\r?\\n[ \\t]*\\2\\s*\\)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match =
        inner.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return {};
    at = match.capturedEnd();
    const auto content = match.captured(3).remove(u'\r');
    return match.captured(1).isEmpty() ? withoutBackslashes(content) : content;
}
