// SPDX-License-Identifier: GPL-3.0-or-later
#include "replybody.h"

#include "amount.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostNesting = 200; // jq 1.6 takes 256

bool isNumberByte(char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '-' || byte == '+' || byte == '.' || byte == 'e' || byte == 'E';
}

int significantDigits(QByteArrayView number)
{
    auto digits = 0;
    auto zeros = 0; // behind the last other digit
    for (const auto byte : number) {
        if (byte == 'e' || byte == 'E')
            break;
        if (byte < '0' || byte > '9' || (byte == '0' && digits == 0))
            continue;
        zeros = byte == '0' ? zeros + 1 : 0;
        ++digits;
    }
    return digits - zeros;
}

/// The index behind the string that begins at \a from, in valid JSON.
qsizetype behindString(const QByteArray &json, qsizetype from)
{
    auto at = from + 1;
    while (json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return at + 1;
}

/// A fraction of so many digits is the noise of a double that was worked out (0.1 + 0.2): what it was meant to be is the
/// nearest of 15 digits. Whole numbers are meant as they stand.
QByteArray longNumber(QByteArrayView number)
{
    const auto isFraction = number.contains('.') || number.contains('e') || number.contains('E');
    if (isFraction)
        return QByteArray::number(number.toDouble(), 'g', Amount::MaxNumberDigits);
    return '"' + number.first(qMin<qsizetype>(number.size(), 40)).toByteArray() + '"';
}

QByteArray withExactNumbers(const QByteArray &json)
{
    QByteArray exact;
    for (qsizetype at = 0; at < json.size();) {
        auto end = at + 1;
        if (json[at] == '"')
            end = behindString(json, at);
        else if (json[at] == '-' || (json[at] >= '0' && json[at] <= '9'))
            end = std::find_if_not(json.begin() + at, json.end(), isNumberByte) - json.begin();
        const auto piece = QByteArrayView(json).sliced(at, end - at);
        const auto isLong = json[at] != '"' && significantDigits(piece) > Amount::MaxNumberDigits;
        exact += isLong ? longNumber(piece) : piece.toByteArray();
        at = end;
    }
    return exact;
}

qsizetype nestingOf(const QByteArray &json)
{
    qsizetype deepest = 0;
    qsizetype depth = 0;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '"')
            at = behindString(json, at) - 1;
        else if (json[at] == '[' || json[at] == '{')
            deepest = qMax(deepest, ++depth);
        else if (json[at] == ']' || json[at] == '}')
            --depth;
    }
    return deepest;
}

QString looksOf(const QByteArray &body, const QJsonParseError &error)
{
    const auto start = body.trimmed();
    if (start.isEmpty())
        return u"The reply is empty"_s;
    const auto head = start.first(qMin<qsizetype>(start.size(), 200)).toLower();
    if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<html"))
        return u"The reply is HTML, not JSON"_s;
    if (head.startsWith('<'))
        return u"The reply is XML, not JSON"_s;
    if (!start.startsWith('{') && !start.startsWith('['))
        return u"The reply is plain text or a single value, not a JSON object or list"_s;
    if (error.error == QJsonParseError::GarbageAtEnd)
        return u"There is something behind the end of the JSON in the reply"_s;
    return u"The reply is not whole or not valid JSON"_s;
}

QByteArray jsonText(const QByteArray &utf8)
{
    return QJsonDocument(QJsonArray{QString::fromUtf8(utf8).trimmed()}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

} // namespace

QByteArray plainReplyText(const HttpReply &reply)
{
    const auto text = reply.body.trimmed();
    const auto isWords = !text.isEmpty() && !QByteArrayView("<{[").contains(text.front());
    return isWords ? jsonText(text) : QByteArray();
}

tl::expected<QByteArray, QString> filterInput(const HttpReply &reply, bool isText)
{
    if (isText) {
        const auto text = reply.body.trimmed();
        if (text.isEmpty())
            return tl::unexpected(u"The reply is empty"_s);
        return jsonText(text);
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(reply.body, &error);
    if (document.isNull())
        return tl::unexpected(looksOf(reply.body, error));
    const auto body = reply.body.startsWith("\xef\xbb\xbf") ? reply.body.mid(3) : reply.body;
    if (nestingOf(body) > MostNesting)
        return tl::unexpected(u"The JSON in the reply is nested too deeply"_s);
    return withExactNumbers(body);
}
