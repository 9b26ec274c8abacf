// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "X-Api-Key", "clientKey" and "APIKey" as "x_api_key", "client_key" and "api_key".
QString snakeCase(QString name)
{
    static const QRegularExpression humps(u"([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])"_s);
    static const QRegularExpression others(u"[^A-Za-z0-9]+"_s);
    name.replace(humps, u"\\1\\3_\\2\\4"_s);
    return name.replace(others, u"_"_s).toLower();
}

/// How often the kind of character changes within words: seldom in what people write, all the time in what is random.
qsizetype turnsIn(const QString &value)
{
    const auto isTurn = [](QChar a, QChar b) {
        return a.isLetterOrNumber() && b.isLetterOrNumber() && a.category() != b.category() &&
               !(a.isUpper() && b.isLower());
    };
    qsizetype turns = 0;
    for (qsizetype i = 1; i < value.size(); ++i)
        turns += isTurn(value[i - 1], value[i]) ? 1 : 0;
    return turns;
}

/// Random letters and digits without blanks: nobody would type such a thing as what he wants.
bool looksLikeKey(const QString &value)
{
    constexpr qsizetype Shortest = 20;
    constexpr qsizetype ManyDigits = 4, ManyTurns = 6;
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_+/=.:-]+\\z"_s);
    static const QRegularExpression dateOrType(u"\\A(\\d{4}-\\d\\d-\\d\\dT|(application|text|image)/)"_s);
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    return value.size() >= Shortest && !value.contains(u"://"_s) && plain.match(value).hasMatch() &&
           !dateOrType.match(value).hasMatch() && std::any_of(value.begin(), value.end(), isLetter) &&
           (std::count_if(value.begin(), value.end(), isDigit) >= ManyDigits || turnsIn(value) >= ManyTurns);
}

} // namespace

ValueRole roleOf(const QString &name, const QString &value)
{
    static const QRegularExpression secret(
        u"(^|_)(authorization|key|keys|apikey|token|secret|password|passwd|pass|pwd|pw|auth|credential|credentials|"
        u"cookie|"
        "signature|sig|jwt|bearer|session|sessionid|appcode)(_|$)|apikey|accesskey|authkey|secretkey|apitoken"_s);
    static const QRegularExpression identity(
        u"(^|_)(user|username|login|email|mail|account|accountid|client|clientid|customer|customerid|sid|"
        "(account|client|customer|application|app|api|team|org|organization|organisation|project|workspace|tenant|user|"
        "merchant)_id|"
        "apiid|appid)$"_s);
    const auto plain = snakeCase(name);
    if (secret.match(plain).hasMatch() || looksLikeKey(value))
        return ValueRole::Secret;
    return identity.match(plain).hasMatch() ? ValueRole::Identity : ValueRole::Plain;
}

QStringList placeholdersIn(const QString &text, bool isCode)
{
    static const QRegularExpression anywhere(
        u"\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}|\\$[A-Z][A-Z0-9_]{2,}|\\{\\{ *[A-Za-z_][A-Za-z0-9_. -]* "
        u"*\\}\\}|<[A-Za-z][A-Za-z0-9_ -]*>|"
        "(?<![A-Za-z0-9_])(?:YOUR|your)[_-][A-Za-z0-9_-]+|"
        "(?<![A-Za-z0-9_])(?:MY|my)[_-](?:[A-Za-z0-9]+[_-])*(?i:key|token|secret|password|id)(?![A-Za-z0-9_-])|"
        "(?<![A-Za-z0-9_])[A-Z][A-Z0-9]*_(?:API_)?(?:KEY|TOKEN|SECRET|ID|SID|USER|USERNAME|PASSWORD)(?![A-Za-z0-9_])"_s);
    static const QRegularExpression braces(u"(?<![{$])\\{[A-Za-z_][A-Za-z0-9_-]*\\}(?!\\})"_s);
    QStringList found;
    const auto isElement = [&](QString piece) { return text.contains(piece.replace(u"<"_s, u"</"_s)); }; // of XML
    const auto take = [&](const QRegularExpression &pattern) {
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            const auto piece = it.next().captured();
            if (!piece.startsWith(u'<') || !isElement(piece))
                found += piece;
        }
    };
    take(anywhere);
    if (!isCode)
        take(braces);
    found.removeDuplicates();
    return found;
}

QString fieldIdFor(const QString &name)
{
    static const QRegularExpression lead(u"^(_|x_|your_|my_|the_|insert_|enter_)+"_s);
    static const QRegularExpression tail(u"(_here|_)+$"_s);
    auto id = snakeCase(name);
    id.remove(lead).remove(tail);
    if (id == u"authorization" || id == u"auth" || id == u"apikey" || id == u"key")
        return u"api_key"_s;
    if (id.isEmpty() || id.front().isDigit())
        id.prepend(u"field_"_s);
    return id;
}

QString fieldLabelFor(const QString &fieldId)
{
    static const QStringList Capitals{u"api"_s, u"id"_s, u"sid"_s, u"url"_s, u"sms"_s};
    auto words = fieldId.split(u'_', Qt::SkipEmptyParts);
    for (auto &word : words) {
        if (Capitals.contains(word))
            word = word.toUpper();
    }
    auto label = words.join(u' ');
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return label;
}
