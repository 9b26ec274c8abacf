// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/curlbody.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Role = CurlOption::Role;

/// What stands for something else stays as it is.
QString encoded(const QString &text)
{
    static const QRegularExpression placeholder(
        u"\\$\\{\\w+\\}|\\$[A-Za-z_]\\w*|<[A-Za-z][^<>]*>|\\{\\{?\\w+\\}?\\}"_s);
    const auto encode = [](QStringView part) {
        return QString::fromLatin1(QUrl::toPercentEncoding(part.toString()).replace("%20", "+"));
    };
    QString whole;
    qsizetype at = 0;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        whole += encode(QStringView(text).sliced(at, match.capturedStart() - at)) + match.captured();
        at = match.capturedEnd();
    }
    return whole + encode(QStringView(text).sliced(at));
}

Outcome<QString> contentOf(const QString &file, FilePosition at, const std::optional<QString> &input)
{
    if (input && (file == u"-" || file == u"/dev/stdin"))
        return *input;
    return refuseWord(at, u"The body is in a file"_s, u"Paste it into the command, as in --data '…'"_s);
}

/// "content", "=content", "name=content", "@file" or "name@file".
Outcome<QString> encodedPair(const ShellWord &value, const std::optional<QString> &input)
{
    const auto &text = value.text;
    const auto equals = text.indexOf(u'=');
    const auto sign = equals >= 0 ? equals : text.indexOf(u'@');
    const auto name = text.left(std::max<qsizetype>(sign, 0));
    auto content =
        equals < 0 && sign >= 0 ? contentOf(text.mid(sign + 1), value.at, input) : Outcome<QString>(text.mid(sign + 1));
    if (!content)
        return content;
    return name.isEmpty() ? encoded(*content) : name + u'=' + encoded(*content);
}

Outcome<QString> dataOf(const CurlArgument &argument, const std::optional<QString> &input)
{
    static const QRegularExpression lineEnds(u"[\\r\\n\\x{0}]"_s);
    const auto role = argument.option.role;
    const auto &text = argument.value.text;
    if (role == Role::UrlQuery && text.startsWith(u'+'))
        return text.mid(1);
    if (role == Role::EncodedData || role == Role::UrlQuery)
        return encodedPair(argument.value, input);
    if (role == Role::RawData || !text.startsWith(u'@'))
        return text;
    auto content = contentOf(text.mid(1), argument.value.at, input);
    if (content && role == Role::Data)
        content->remove(lineEnds);
    return content;
}

bool isPair(QStringView text)
{
    const auto name = text.left(std::max<qsizetype>(text.indexOf(u'='), 0));
    return !name.isEmpty() && !u"{[<\""_s.contains(name[0]) &&
           std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

Outcome<> addCurlData(QString &data, const CurlArgument &argument, const std::optional<QString> &input)
{
    const auto given = dataOf(argument, input);
    if (!given)
        return tl::unexpected(given.error());
    if (!data.isEmpty() && argument.option.role != Role::Json)
        data += u'&';
    data += *given;
    return {};
}

bool isJson(const QString &data)
{
    return !QJsonDocument::fromJson(data.toUtf8()).isNull();
}

bool isForm(const QString &data)
{
    const auto pairs = QStringView(data).split(u'&');
    return std::all_of(pairs.begin(), pairs.end(), isPair);
}
