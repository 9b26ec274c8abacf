// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitiondraft.h"
#include "definitions.h"
#include "requestbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

/// A definition file with this request and a balance that is made up.
inline QByteArray tomlWith(const RequestDraft &request)
{
    DefinitionDraft draft{.id = request.id, .name = request.name};
    draft.request = request;
    draft.balances = {{.key = QStringLiteral("credits"),
                       .label = QStringLiteral("Credits"),
                       .unit = QStringLiteral("credits"),
                       .amount = QStringLiteral(".credits")}};
    return tomlOf(draft);
}

/// The definition in \a toml if it is sound, filters too; says its problems and gives nothing when it is not.
inline std::optional<Definition> soundDefinitionFrom(const QByteArray &toml)
{
    auto definition =
        readDefinition(toml, QStringLiteral("draft.toml"), Definition::Source::User, FilterCheck::Compile);
    if (definition)
        return std::move(*definition);
    for (const auto &problem : definition.error())
        qWarning("%s\n%s", qPrintable(problem.toString()), toml.constData());
    return {};
}

/// What \a definition sends for an account with \a values.
inline Result<HttpRequest> requestWith(const Definition &definition, const QMap<QString, QString> &values)
{
    Account account{.id = definition.id, .entry = {}, .providerId = definition.id, .label = definition.name};
    account.boundOrigin = definition.origins.value(0).url;
    QMap<QString, QString> secrets;
    for (const auto &field : definition.fields)
        (field.secret ? secrets : account.fields).insert(field.id, values.value(field.id));
    const auto secret = Secret::fromFields(secrets);
    if (!secret)
        return fail(Failure::Kind::SecretMissing, secret.error().what);
    return buildRequest(definition, account, *secret);
}

/// A query or a form without what makes no difference: order between names, and how it is encoded.
inline QStringList pairsIn(const QString &text)
{
    QStringList pairs;
    for (auto pair : text.split(u'&', Qt::SkipEmptyParts)) {
        pair = QUrl::fromPercentEncoding(pair.replace(u'+', u' ').toUtf8());
        pairs += pair.contains(u'=') ? pair : pair + u'=';
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto &a, const auto &b) { return a.section(u'=', 0, 0) < b.section(u'=', 0, 0); });
    return pairs;
}

/// A body as a value to compare: of JSON the value, of a form the pairs.
inline QVariant bodyValue(const QString &body, CurlCommand::Body kind)
{
    if (kind == CurlCommand::Body::Json) {
        const auto document = QJsonDocument::fromJson(body.toUtf8());
        if (!document.isNull())
            return document.toVariant();
    }
    return kind == CurlCommand::Body::Form ? QVariant(pairsIn(body)) : QVariant(body);
}
