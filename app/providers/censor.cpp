// SPDX-License-Identifier: GPL-3.0-or-later
#include "censor.h"

#include "amount.h"
#include "jsontokens.h"
#include "plainwords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShortestInReplies = 8;

/// What a JSON string stands for; of one that is none, its bytes as a text.
QString unquoted(QByteArrayView quoted)
{
    const auto bytes = quoted.toByteArray();
    if (bytes.contains('\\')) {
        const auto read = QJsonDocument::fromJson('[' + bytes + ']').array().at(0);
        if (read.isString())
            return read.toString();
    }
    return QString::fromUtf8(bytes.mid(1, bytes.size() > 1 && bytes.endsWith('"') ? bytes.size() - 2 : -1));
}

QByteArray quoted(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

/// String by string, since escapes of JSON can stand for any character, and what is blotted out across them leaves no JSON.
QByteArray blottedJson(const Spellings &spellings, QByteArrayView json)
{
    QByteArray blotted;
    JsonTokens tokens(json);
    for (auto token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
        const auto isLong = token.front() == '"' && token.size() >= ShortestInReplies;
        const auto text = isLong ? unquoted(token) : QString();
        const auto seen = text.isEmpty() || Amount::fromString(text) ? text : spellings.blotted(text);
        if (seen == text)
            blotted.append(token);
        else
            blotted += quoted(seen);
    }
    return blotted;
}

QByteArray blottedText(const Spellings &spellings, const QByteArray &bytes)
{
    const auto text = QString::fromUtf8(bytes);
    const auto seen = spellings.blotted(text);
    return seen == text ? bytes : seen.toUtf8();
}

} // namespace

HttpReply censored(const Secret &secret, HttpReply reply)
{
    const auto spellings = secret.spellings(ShortestInReplies);
    for (auto &value : reply.headers)
        value = blottedText(spellings, value);
    const auto start = reply.body.trimmed();
    const auto isJson = start.startsWith('{') || start.startsWith('[') || start.startsWith('"') || start.startsWith("\xef\xbb\xbf");
    reply.body = isJson ? blottedJson(spellings, reply.body) : blottedText(spellings, reply.body);
    return reply;
}

Reading censored(const Secret &secret, Reading reading)
{
    const auto spellings = secret.spellings(); // once: to find them takes longer than to look for them
    for (auto &balance : reading.balances) {
        for (auto *const text : {&balance.key, &balance.label, &balance.unit, &balance.note})
            *text = spellings.censored(*text);
        for (auto &part : balance.parts)
            part.label = spellings.censored(part.label);
    }
    return reading;
}

Failure censored(const Secret &secret, Failure failure)
{
    // A host ends where an address has its first sign: it may be the beginning of a secret.
    const auto all = secret.spellings().all();
    const auto isPiece = [&](const QString &spelling) { return spelling.contains(failure.detail, Qt::CaseInsensitive); };
    if (failure.kind == Failure::Kind::Redirected && std::any_of(all.begin(), all.end(), isPiece))
        failure.detail.clear();
    failure.detail = plainWords(secret.censored(failure.detail));
    failure.code = plainWords(secret.censored(failure.code));
    return failure;
}

Result<Reading> censored(const Secret &secret, const Result<Reading> &outcome)
{
    if (!outcome)
        return tl::unexpected(censored(secret, outcome.error()));
    return censored(secret, *outcome);
}
