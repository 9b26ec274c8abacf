// SPDX-License-Identifier: GPL-3.0-or-later
#include "replyreader.h"

#include "balancereader.h"
#include "failurereader.h"
#include "filterprogram.h"
#include "plainwords.h"
#include "replybody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

using Kind = Failure::Kind;
using Stage = FilterProgram::Stage;

namespace {

constexpr auto MostFailureOutputs = 100;

/// What filters know besides the reply's body.
QJsonObject factsOf(const Definition &definition, const QMap<QString, QString> &plainFields, const HttpReply &reply,
                    const QString &origin)
{
    QJsonObject headers;
    for (auto it = reply.headers.begin(); it != reply.headers.end(); ++it)
        headers.insert(QString::fromLatin1(it.key()), QString::fromUtf8(*it));
    QJsonObject fields;
    for (const auto &field : definition.fields) {
        const auto value = plainFields.value(field.id, field.defaultValue);
        if (!field.secret)
            fields.insert(field.id, value.isEmpty() ? QJsonValue() : QJsonValue(value));
    }
    return {{u"status"_s, reply.status},
            {u"headers"_s, headers},
            {u"now"_s, reply.at.toSecsSinceEpoch()},
            {u"origin"_s, origin.isEmpty() ? definition.origins.value(0).url : origin},
            {u"fields"_s, fields}};
}

QByteArray envelopeOf(const QJsonObject &facts, const QByteArray &input)
{
    return QJsonDocument(facts).toJson(QJsonDocument::Compact).chopped(1) + ",\"input\":" + input + '}';
}

class ReplyReader
{
public:
    ReplyReader(const Definition &definition, const QMap<QString, QString> &plainFields, const HttpReply &reply,
                const QString &origin)
        : m_definition(definition)
        , m_reply(reply)
        , m_input(filterInput(reply, definition.textBody))
        , m_words(m_input ? QByteArray() : plainReplyText(reply))
        , m_envelope(envelopeOf(factsOf(definition, plainFields, reply, origin), m_input.value_or(m_words)))
    {
    }

    Result<Reading> read() const
    {
        const auto carries =
            (m_reply.status >= 200 && m_reply.status < 300) || m_definition.accept.contains(m_reply.status);
        if (const auto failure = failureTold(carries))
            return tl::unexpected(*failure);
        if (!m_input && carries)
            return refused(Kind::ReplyUnreadable, m_input.error());
        if (!carries)
            return tl::unexpected(failureOf(m_reply));
        return readBalances();
    }

private:
    tl::unexpected<Failure> refused(Kind kind, const QString &detail) const
    {
        auto failure = failureOf(m_reply);
        failure.kind = kind;
        failure.detail = plainWords(detail);
        return tl::unexpected(failure);
    }

    /// A filter that stumbles over a reply which is a failure anyway does not hide what the status says, nor that the
    /// reply cannot be read.
    std::optional<Failure> failureTold(bool carries) const
    {
        if ((!m_input && m_words.isEmpty()) || (carries && !m_definition.filters->seesFailures()))
            return {};
        const auto outputs = m_definition.filters->run(Stage::Failure, m_envelope, MostFailureOutputs);
        if (outputs)
            return failureFrom(*outputs, m_reply);
        if (outputs.error().kind == FilterError::Kind::Raised && (!carries || !m_input))
            return {};
        return refused(Stage::Failure, outputs.error()).value();
    }

    /// What a filter that gave nothing says of the reply: jq's words, or what the filter itself raised.
    tl::unexpected<Failure> refused(Stage stage, const FilterError &error) const
    {
        if (error.kind == FilterError::Kind::Broken)
            return refused(Kind::DefinitionBroken, error.what);
        if (error.raised.isObject()) {
            if (auto failure = failureFrom({error.raised}, m_reply); failure && failure->kind != Kind::DefinitionBroken)
                return tl::unexpected(*failure);
        }
        const auto name = stage == Stage::Failure ? u"failure"_s : u"balances"_s;
        return refused(Kind::ReplyUnexpected,
                       u"the %1 filter: %2"_s.arg(name, error.what.isEmpty() ? u"raised an error"_s
                                                                             : plainWords(error.what, 200)));
    }

    Result<Reading> readBalances() const
    {
        const auto outputs = m_definition.filters->run(Stage::Balances, m_envelope, 2);
        if (!outputs)
            return refused(Stage::Balances, outputs.error());
        if (outputs->isEmpty())
            return refused(Kind::ReplyUnexpected, u"the balances filter gave nothing"_s);
        if (outputs->size() > 1)
            return refused(Kind::DefinitionBroken,
                           u"the balances filter gave more than one value; it must give one list, as in [ … ]"_s);
        if (!outputs->first().isArray())
            return refused(Kind::DefinitionBroken, balancesFrom(outputs->first()).error());
        const auto balances = balancesFrom(outputs->first());
        if (!balances)
            return refused(Kind::ReplyUnexpected, balances.error() + wordsOfTheReply());
        return Reading{m_reply.at, *balances};
    }

    /// What the reply may be saying instead, where no filter of the definition looks for that.
    QString wordsOfTheReply() const
    {
        if (m_definition.filters->seesFailures())
            return {};
        const auto outputs = m_definition.filters->run(Stage::Failure, m_envelope, 1);
        const auto words = plainWords(outputs ? outputs->first().toString() : QString(), 100);
        static const QRegularExpression praise(u"^(ok|success(ful|fully)?|done)[.!]?$"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        return words.isEmpty() || praise.match(words).hasMatch() ? QString() : u"; the reply says: %1"_s.arg(words);
    }

    const Definition &m_definition;
    const HttpReply &m_reply;
    const tl::expected<QByteArray, QString> m_input;
    const QByteArray m_words; ///< of a reply that is not what it should be, for the failure filter alone
    const QByteArray m_envelope;
};

} // namespace

Result<Reading> readReply(const Definition &definition, const QMap<QString, QString> &plainFields,
                          const HttpReply &reply, const QString &origin)
{
    return ReplyReader(definition, plainFields, reply, origin).read();
}
