// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestbuilder.h"

#include "filterprogram.h"
#include "requestobject.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

using Kind = Failure::Kind;

namespace {

Result<QString> boundOriginOf(const Definition &definition, const Account &account)
{
    const auto origin = originOf(account, definition);
    if (origin.isEmpty())
        return fail(Kind::ConfirmationNeeded, u"No origin was chosen for this account"_s);
    const auto checked = checkedOrigin(origin);
    if (!checked)
        return fail(Kind::ConfirmationNeeded, checked.error().what);
    if (account.boundOrigin.isEmpty() && !definition.secretFieldIds().isEmpty())
        return fail(Kind::SecretMissing);
    if (!account.boundOrigin.isEmpty() && account.boundOrigin != *checked)
        return fail(Kind::ConfirmationNeeded,
                    u"The secrets were entered for %1, and would now go to %2"_s.arg(account.boundOrigin, *checked));
    return *checked;
}

Result<QJsonObject> inputOf(const Definition &definition, const Account &account, const Secret &secret)
{
    QJsonObject input;
    for (const auto &field : definition.fields) {
        const auto &values = field.secret ? secret.reveal() : account.fields;
        auto value = values.value(field.id);
        if (value.isEmpty())
            value = field.defaultValue;
        if (value.isEmpty() && !field.optional)
            return fail(Kind::SecretMissing, u"The field '%1' has no value"_s.arg(field.id));
        input.insert(field.id, value.isEmpty() ? QJsonValue() : QJsonValue(value));
    }
    return input;
}

bool sharesPiece(const QString &text, const Secret &secret)
{
    constexpr qsizetype Piece = 4;
    for (const auto &value : secret.reveal()) {
        for (qsizetype at = 0; at == 0 || at + Piece <= value.size(); ++at) {
            if (text.contains(value.sliced(at, qMin(Piece, value.size() - at))))
                return true;
        }
    }
    return false;
}

/// jq quotes the beginnings of values in brackets, and those may be of secrets, encoded in whatever way.
QString withoutValues(QString text, const Secret &secret)
{
    static const QRegularExpression values(u" ?\\(.*\\)"_s, QRegularExpression::DotMatchesEverythingOption);
    text.remove(values);
    return sharesPiece(text, secret) ? QString() : text;
}

} // namespace

QString originOf(const Account &account, const Definition &definition)
{
    if (!account.origin.isEmpty())
        return account.origin;
    return definition.origins.size() == 1 ? definition.origins.first().url : QString();
}

Result<HttpRequest> buildRequest(const Definition &definition, const Account &account, const Secret &secret, QUuid id)
{
    const auto origin = boundOriginOf(definition, account);
    if (!origin)
        return tl::unexpected(origin.error());
    const auto input = inputOf(definition, account, secret);
    if (!input)
        return tl::unexpected(input.error());
    const QJsonObject known{{u"input"_s, *input}, {u"uuid"_s, id.toString(QUuid::WithoutBraces)}};
    const auto envelope = QJsonDocument(known).toJson(QJsonDocument::Compact);
    const auto outputs = definition.filters->run(FilterProgram::Stage::Request, envelope, 2);
    if (!outputs) {
        const auto &error = outputs.error();
        const auto raised = withoutValues(error.what, secret);
        return fail(Kind::DefinitionBroken, error.kind == FilterError::Kind::Broken ? error.what
                                            : raised.isEmpty() ? u"the request filter failed on these fields"_s
                                                               : u"the request filter failed: "_s + raised);
    }
    if (outputs->size() != 1)
        return fail(Kind::DefinitionBroken, u"the request filter gave %1; it must give one request"_s.arg(
                                                outputs->isEmpty() ? u"nothing"_s : u"more than one value"_s));
    auto request = requestFrom(outputs->first(), *origin, definition.textBody);
    if (!request)
        return fail(Kind::DefinitionBroken, request.error());
    return std::move(*request);
}
