// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestpreview.h"

#include "requestbuilder.h"

using namespace Qt::StringLiterals;

namespace {

constexpr QUuid SampleId(0, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0);

QString sampleOf(const Field &field)
{
    if (!field.defaultValue.isEmpty())
        return field.defaultValue;
    return field.choices.isEmpty() ? placeholderOf(field) : field.choices.first();
}

} // namespace

QString placeholderOf(const Field &field)
{
    return u"YOUR_"_s + field.id.toUpper();
}

Result<HttpRequest> requestPreview(const Definition &definition, const QMap<QString, QString> &values)
{
    const auto origin = definition.origins.value(0).url;
    Account account{.id = definition.id, .entry = {}, .providerId = definition.id, .label = definition.name};
    account.origin = origin;
    account.boundOrigin = origin;
    QMap<QString, QString> secrets;
    for (const auto &field : definition.fields)
        (field.secret ? secrets : account.fields).insert(field.id, values.value(field.id, sampleOf(field)));
    const auto secret = Secret::fromFields(secrets);
    if (!secret)
        return fail(Failure::Kind::DefinitionBroken, secret.error().what);
    return buildRequest(definition, account, *secret, SampleId);
}

std::optional<QString> basicCredentials(const QByteArray &header)
{
    if (!header.startsWith("Basic "))
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(header.mid(6), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(QString::fromUtf8(*decoded)) : std::nullopt;
}

RequestWords wordsOf(const HttpRequest &request)
{
    static const QByteArrayList Usual{"accept", "user-agent"};
    RequestWords words{.asks = QString::fromLatin1(request.method) + u' ' + QString::fromUtf8(request.url.toEncoded()),
                       .headers = {},
                       .body = QString::fromUtf8(request.body)};
    for (const auto &[name, value] : request.headers) {
        const auto basic = basicCredentials(value);
        if (!Usual.contains(name.toLower()))
            words.headers += u"%1: %2"_s.arg(QString::fromLatin1(name),
                                             basic ? u"Basic base64(%1)"_s.arg(*basic) : QString::fromUtf8(value));
    }
    return words;
}
