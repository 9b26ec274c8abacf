// SPDX-License-Identifier: GPL-3.0-or-later
#include "replybody.h"

#include "amount.h"
#include "jsontokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostNesting = 200;   // jq 1.6 takes 256
constexpr qsizetype MostValues = 20'000; // jq takes about 400 bytes for an empty one
constexpr qsizetype LongestText = 65536; // some expressions of filters go through a text again from each of its lines

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

/// A fraction of so many digits is the noise of a double that was worked out (0.1 + 0.2): what it was meant to be is the
/// nearest of 15 digits. Whole numbers are meant as they stand.
QByteArray longNumber(QByteArrayView number)
{
    const auto isFraction = number.contains('.') || number.contains('e') || number.contains('E');
    if (isFraction)
        return QByteArray::number(number.toDouble(), 'g', Amount::MaxNumberDigits);
    return '"' + number.toByteArray() + '"';
}

QByteArray withExactNumbers(QByteArrayView json)
{
    QByteArray exact;
    JsonTokens tokens(json);
    for (auto token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
        const auto isLong = token.front() != '"' && significantDigits(token) > Amount::MaxNumberDigits;
        if (isLong)
            exact += longNumber(token);
        else
            exact.append(token);
    }
    return exact;
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

/// Of two members of one name Qt keeps one, and so do all: another one each.
qsizetype membersOf(const QJsonValue &value)
{
    qsizetype members = 0;
    if (value.isArray()) {
        const auto list = value.toArray();
        for (const auto &item : list)
            members += membersOf(item);
    } else if (value.isObject()) {
        const auto object = value.toObject();
        for (const auto &item : object)
            members += 1 + membersOf(item);
    }
    return members;
}

QByteArray jsonText(const QByteArray &utf8)
{
    return QJsonDocument(QJsonArray{QString::fromUtf8(utf8).trimmed()}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

} // namespace

QByteArray plainReplyText(const HttpReply &reply)
{
    const auto text = reply.body.trimmed();
    const auto isWords = !text.isEmpty() && text.size() <= LongestText && !text.contains('\0') &&
                         !QByteArrayView("<{[").contains(text.front());
    return isWords ? jsonText(text) : QByteArray();
}

tl::expected<QByteArray, QString> filterInput(const HttpReply &reply, bool isText)
{
    if (reply.body.contains('\0'))
        return tl::unexpected(u"The reply holds bytes that are no text"_s);
    if (isText) {
        const auto text = reply.body.trimmed();
        if (text.isEmpty())
            return tl::unexpected(u"The reply is empty"_s);
        if (!reply.endTold)
            return tl::unexpected(u"The connection ended without a sign that the reply was whole"_s);
        if (text.size() > LongestText)
            return tl::unexpected(u"The text in the reply is longer than %1 bytes"_s.arg(LongestText));
        return jsonText(text);
    }
    const auto body = reply.body.startsWith("\xef\xbb\xbf") ? reply.body.mid(3) : reply.body;
    const auto extent = jsonExtent(body);
    if (extent.values > MostValues)
        return tl::unexpected(u"The JSON in the reply holds more than %1 values"_s.arg(MostValues));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (document.isNull())
        return tl::unexpected(looksOf(reply.body, error));
    if (extent.depth > MostNesting)
        return tl::unexpected(u"The JSON in the reply is nested too deeply"_s);
    if (extent.members != membersOf(document.isArray() ? QJsonValue(document.array()) : document.object()))
        return tl::unexpected(u"The JSON in the reply has two values for one name"_s);
    return withExactNumbers(body);
}
