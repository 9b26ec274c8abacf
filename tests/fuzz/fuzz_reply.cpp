// SPDX-License-Identifier: GPL-3.0-or-later
#include "builtindefinitions.h"
#include "censor.h"
#include "holds.h"
#include "replyreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

using Kind = Failure::Kind;

namespace {

const QDateTime Now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

struct Input {
    const Definition *definition;
    HttpReply reply;
};

const QList<Definition> &definitions()
{
    static const auto all = definitionsFrom(QStringLiteral(BUILT_IN)).all();
    return all;
}

/// The one of this id; of an id that is none, any, but always the same.
const Definition &definitionOf(const QByteArray &id)
{
    const auto &all = definitions();
    const auto named = std::find_if(all.begin(), all.end(), [&](const auto &d) { return d.id.toLatin1() == id; });
    return named != all.end() ? *named : all[qChecksum(id) % all.size()];
}

/// "<definition> <status>", lines of headers, an empty line, the body: seeds.py writes recorded replies like that.
Input inputFrom(const QByteArray &data)
{
    const auto end = data.indexOf("\n\n");
    const auto lines = data.left(end).split('\n');
    const auto words = lines.first().split(' ');
    Input input{&definitionOf(words.first()),
                {.status = words.value(1).toInt(),
                 .headers = {},
                 .body = end < 0 ? QByteArray() : data.mid(end + 2),
                 .at = Now}};
    if (input.reply.status < 100 || input.reply.status > 599)
        input.reply.status = 200;
    for (const auto &line : lines.mid(1)) {
        if (const auto colon = line.indexOf(':'); colon > 0)
            input.reply.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return input;
}

qsizetype numeralsIn(const QByteArray &text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); ++at)
        count += std::isdigit(uchar(text[at])) && (at == 0 || !std::isdigit(uchar(text[at - 1])));
    return count;
}

/// A text has a 0 in it, or two numbers that may cancel out. Null, empty and "unlimited" are never 0.
bool canBeZero(const HttpReply &reply)
{
    auto text = reply.body;
    for (const auto &value : reply.headers)
        text += '\n' + value;
    return text.contains('0') || numeralsIn(text) >= 2;
}

void checkAmount(const std::optional<Amount> &amount, const HttpReply &reply)
{
    if (!amount)
        return;
    const auto text = amount->toString();
    HOLDS(text.size() <= Amount::MaxDigits + 3); // a sign, a point, and the 0 before it
    const auto again = Amount::fromString(text);
    HOLDS(again && again->toString() == text);
    HOLDS(*amount != Amount(0) || canBeZero(reply));
}

void checkTime(const QDateTime &time)
{
    HOLDS(time.isNull() || (time.isValid() && time.date().year() >= 2000 && time.date().year() < 2200));
}

void checkName(const QString &name)
{
    HOLDS(!name.isEmpty() && name.size() <= 100 && isPlainLine(name) && !name.contains(QLatin1String(Canary)));
}

void checkBalance(const Balance &balance, const Input &input)
{
    checkName(balance.key);
    checkName(balance.label);
    checkName(balance.unit);
    HOLDS(balance.note.size() <= 300 && isPlainLine(balance.note) && !balance.note.contains(QLatin1String(Canary)));
    HOLDS(balance.amount || input.definition->text.contains("unlimited"));
    for (const auto &amount : {balance.amount, balance.limit, balance.used})
        checkAmount(amount, input.reply);
    for (const auto &part : balance.parts) {
        checkName(part.label);
        checkAmount(part.amount, input.reply);
    }
    checkTime(balance.expiresAt);
    checkTime(balance.resetsAt);
}

void checkReading(const Reading &reading, const Input &input)
{
    const auto &[definition, reply] = input;
    HOLDS((reply.status >= 200 && reply.status < 300) || definition->accept.contains(reply.status));
    const auto end = reply.body.trimmed();
    HOLDS(definition->textBody || end.endsWith('}') || end.endsWith(']'));
    HOLDS(reading.at == reply.at);
    HOLDS(!reading.balances.isEmpty() && reading.balances.size() <= 500);
    for (const auto &balance : reading.balances)
        checkBalance(balance, input);
}

/// What goes wrong on this side of the wire, the definitions among it, is not the reply's to say.
void checkFailure(const Failure &failure, const Input &input)
{
    constexpr std::array Possible{
        Kind::RateLimited,     Kind::CredentialsRejected, Kind::PaymentRequired, Kind::ServerError, Kind::HttpError,
        Kind::ProviderRefused, Kind::ReplyUnexpected,     Kind::ReplyUnreadable, Kind::TimedOut,    Kind::Redirected};
    HOLDS(std::find(Possible.begin(), Possible.end(), failure.kind) != Possible.end());
    HOLDS(failure.httpStatus == input.reply.status);
    HOLDS(!failure.retryAfter || *failure.retryAfter >= std::chrono::seconds(0));
    for (const auto &text : {failure.detail, failure.code})
        HOLDS(text.size() <= 600 && isPlainLine(text) && !text.contains(QLatin1String(Canary)));
}

/// Null in place of every number, and of every text that is one.
QJsonValue withoutNumbers(const QJsonValue &value)
{
    if (value.isDouble() || (value.isString() && Amount::fromString(value.toString())))
        return {};
    if (value.isArray()) {
        QJsonArray array;
        const auto elements = value.toArray();
        for (const auto &element : elements)
            array += withoutNumbers(element);
        return array;
    }
    auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = withoutNumbers(*it);
    return value.isObject() ? QJsonValue(object) : value;
}

/// Of what holds no number, no definition makes a 0.
void checkNothingIsNotZero(const Input &input)
{
    const auto document = QJsonDocument::fromJson(input.reply.body);
    if (document.isNull())
        return;
    const auto emptied =
        withoutNumbers(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    auto reply = input.reply;
    reply.body = (emptied.isArray() ? QJsonDocument(emptied.toArray()) : QJsonDocument(emptied.toObject())).toJson();
    if (const auto reading = readReply(*input.definition, {}, reply)) {
        for (const auto &balance : reading->balances)
            HOLDS(balance.amount != Amount(0));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto secret = Secret::fromFields({{u"token"_s, QString::fromLatin1(Canary)}}).value();
    const auto input = inputFrom(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const auto isEchoed = input.reply.body.contains(Canary); // to look for what is not there takes longer than all the rest
    const auto seen = isEchoed ? censored(secret, input.reply) : input.reply;
    const auto outcome = censored(secret, readReply(*input.definition, {}, seen));
    if (outcome)
        checkReading(*outcome, input);
    else
        checkFailure(outcome.error(), input);
    checkNothingIsNotZero(input);
    return 0;
}
