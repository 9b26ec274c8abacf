// SPDX-License-Identifier: GPL-3.0-or-later
#include "providertry.h"

#include "amounttext.h"
#include "failuretext.h"
#include "origin.h"
#include "replyfigures.h"
#include "replyreader.h"
#include "secretlines.h"
#include "statusjson.h"
#include "texttable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = Problem::Kind::Usage;

bool isFile(const QString &word, const Files &files)
{
    return word.contains(u'/') || word.endsWith(u".toml"_s) || files.exists(word);
}

Outcome<int> statusFrom(const Invocation &invocation)
{
    bool ok = true;
    const auto text = invocation.option(u"status"_s).value_or(u"200"_s);
    const auto status = text.toInt(&ok);
    if (!ok || status < 100 || status > 599)
        return refuse(Usage, u"'%1' is not an HTTP status"_s.arg(text), u"--status"_s,
                      u"Give a number from 100 to 599"_s);
    return status;
}

Outcome<QHash<QByteArray, QByteArray>> headersFrom(const Invocation &invocation)
{
    QHash<QByteArray, QByteArray> headers;
    for (const auto &text : invocation.all(u"header"_s)) {
        const auto colon = text.indexOf(u':');
        const auto name = text.first(std::max<qsizetype>(colon, 0)).trimmed().toLower().toUtf8();
        if (name.isEmpty())
            return refuse(Usage, u"This is not a header"_s, u"--header"_s, u"Write it like 'Retry-After: 30'"_s);
        const auto value = text.sliced(colon + 1).trimmed().toUtf8();
        headers[name] = headers.contains(name) ? headers[name] + ", " + value : value;
    }
    return headers;
}

/// What an account of this provider would have: the given fields, and the defaults of the others.
Outcome<QMap<QString, QString>> plainFieldsFrom(const Invocation &invocation, const Definition &definition)
{
    auto fields = fieldsFromArguments(invocation.all(u"set"_s), definition);
    if (!fields)
        return fields;
    for (const auto &field : definition.fields) {
        if (!field.secret && !field.defaultValue.isEmpty() && !fields->contains(field.id))
            fields->insert(field.id, field.defaultValue);
    }
    return fields;
}

Outcome<QString> originOf(const Invocation &invocation, const Definition &definition)
{
    const auto given = invocation.option(u"origin"_s);
    return given ? checkedOrigin(*given) : definition.origins.value(0).url;
}

/// What a reading says of a balance besides what is left.
QString moreOn(const Balance &balance)
{
    QStringList facts;
    if (balance.limit)
        facts += u"of %1"_s.arg(amountText(*balance.limit));
    if (balance.used)
        facts += u"used %1"_s.arg(amountText(*balance.used));
    for (const auto &part : balance.parts)
        facts += u"%1 %2"_s.arg(part.label, amountText(part.amount));
    if (balance.resetsAt.isValid())
        facts += u"resets %1"_s.arg(balance.resetsAt.toString(Qt::ISODate));
    if (balance.expiresAt.isValid())
        facts += u"expires %1"_s.arg(balance.expiresAt.toString(Qt::ISODate));
    if (!balance.note.isEmpty())
        facts += balance.note;
    return facts.join(u", "_s);
}

Answer balancesAnswer(const Reading &reading, bool json)
{
    QList<JsonText> balances;
    TextTable table({1});
    for (const auto &balance : reading.balances) {
        balances += balanceJson({.balance = balance}, {});
        table.addRow({balance.label, balance.amount ? amountText(*balance.amount) : balanceText(balance),
                      balance.amount ? balance.unit : QString(), balance.key, moreOn(balance)});
    }
    return {.out = json ? JsonText::object({{u"balances"_s, JsonText::array(balances)}}).toString() : table.toString()};
}

/// Where a definition missed its figure, what figures there are.
QString figuresInstead(const Failure &failure, const HttpReply &reply, bool isText)
{
    const auto root = replyTree(reply, isText, Secret::fromFields({}).value());
    const auto figures = root && failure.kind == Failure::Kind::ReplyUnexpected ? figuresIn(*root) : QString();
    return figures.isEmpty() ? QString() : u"The reply holds: %1\n"_s.arg(figures);
}

Answer failureAnswer(const Failure &failure, const HttpReply &reply, bool isText, bool json)
{
    const auto at = reply.at;
    if (!json)
        return {.exit = Exit::NotAll,
                .out = u"%1: %2\n"_s.arg(kindName(failure.kind), failureMessage(failure)) +
                       figuresInstead(failure, reply, isText)};
    const auto retryAt = failure.retryAfter ? at.addSecs(failure.retryAfter->count()) : QDateTime();
    return {.exit = Exit::NotAll,
            .out = JsonText::object({{u"failure"_s, failureJson(failure, {}, retryAt)}}).toString()};
}

} // namespace

Outcome<Definition> definitionNamed(const QString &word, const Catalog &catalog, const Files &files)
{
    if (const auto *const known = catalog.find(word))
        return *known;
    if (!isFile(word, files))
        return refuse(Problem::Kind::NotFound, u"There is no provider '%1'"_s.arg(word), {},
                      u"See plimsollctl providers"_s);
    const auto text = files.read(word);
    if (!text)
        return tl::unexpected(text.error());
    auto definition = readDefinition(*text, word, Definition::Source::User, FilterCheck::Compile);
    if (!definition)
        return tl::unexpected(problemOf(definition.error().constFirst()));
    return *definition;
}

Outcome<Answer> tryProvider(const Invocation &invocation, const Catalog &catalog, const Files &files,
                            const Clock &clock)
{
    const auto reply = invocation.option(u"reply"_s);
    if (!reply)
        return refuse(Usage, u"--reply FILE is missing"_s, {}, u"Give the file with the body of the reply"_s);
    const auto definition = definitionNamed(invocation.word(0), catalog, files);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto status = statusFrom(invocation);
    const auto headers = headersFrom(invocation);
    const auto fields = plainFieldsFrom(invocation, *definition);
    if (!status || !headers || !fields)
        return tl::unexpected(!status ? status.error() : !headers ? headers.error() : fields.error());
    const auto body = files.read(*reply);
    if (!body)
        return tl::unexpected(body.error());
    const HttpReply recorded{.status = *status, .headers = *headers, .body = *body, .at = clock()};
    const auto origin = originOf(invocation, *definition);
    if (!origin)
        return tl::unexpected(origin.error());
    const auto reading = readReply(*definition, *fields, recorded, *origin);
    return reading ? balancesAnswer(*reading, invocation.json)
                   : failureAnswer(reading.error(), recorded, definition->textBody, invocation.json);
}
