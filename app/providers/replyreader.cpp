// SPDX-License-Identifier: GPL-3.0-or-later
#include "replyreader.h"

#include "balancereader.h"
#include "failurereader.h"
#include "filterprogram.h"
#include "plainwords.h"
#include "replybody.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

using Kind = Failure::Kind;
using Stage = FilterProgram::Stage;

namespace {

constexpr auto MostFailureOutputs = 100;

QByteArray envelopeOf(const Definition &definition, const QMap<QString, QString> &plainFields, const HttpReply &reply,
                      const QByteArray &input)
{
    QJsonObject headers;
    for (auto it = reply.headers.begin(); it != reply.headers.end(); ++it)
        headers.insert(QString::fromLatin1(it.key()), QString::fromLatin1(*it));
    QJsonObject fields;
    for (const auto &field : definition.fields) {
        const auto value = plainFields.value(field.id, field.defaultValue);
        if (!field.secret)
            fields.insert(field.id, value.isEmpty() ? QJsonValue() : QJsonValue(value));
    }
    const QJsonObject known{{u"status"_s, reply.status},
                            {u"headers"_s, headers},
                            {u"now"_s, reply.at.toSecsSinceEpoch()},
                            {u"fields"_s, fields}};
    return QJsonDocument(known).toJson(QJsonDocument::Compact).chopped(1) + ",\"input\":" + input + '}';
}

class ReplyReader
{
public:
    ReplyReader(const Definition &definition, const QMap<QString, QString> &plainFields, const HttpReply &reply)
        : m_definition(definition)
        , m_reply(reply)
        , m_input(filterInput(reply, definition.textBody))
    {
        if (m_input)
            m_envelope = envelopeOf(definition, plainFields, reply, *m_input);
    }

    Result<Reading> read() const
    {
        const auto carries =
            (m_reply.status >= 200 && m_reply.status < 300) || m_definition.accept.contains(m_reply.status);
        if (!m_input && carries)
            return refused(Kind::ReplyUnreadable, m_input.error());
        if (const auto failure = m_input ? failureTold(carries) : std::nullopt)
            return tl::unexpected(*failure);
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

    /// A filter that stumbles over a reply which is a failure anyway does not hide what the status says.
    std::optional<Failure> failureTold(bool carries) const
    {
        const auto outputs = m_definition.filters->run(Stage::Failure, m_envelope, MostFailureOutputs);
        if (outputs)
            return failureFrom(*outputs, m_reply);
        if (outputs.error().kind == FilterError::Kind::Raised && !carries)
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
            return refused(Kind::ReplyUnexpected, balances.error());
        return Reading{m_reply.at, *balances};
    }

    const Definition &m_definition;
    const HttpReply &m_reply;
    const tl::expected<QByteArray, QString> m_input;
    QByteArray m_envelope;
};

} // namespace

Result<Reading> readReply(const Definition &definition, const QMap<QString, QString> &plainFields,
                          const HttpReply &reply)
{
    return ReplyReader(definition, plainFields, reply).read();
}
