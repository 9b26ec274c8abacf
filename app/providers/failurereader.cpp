// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurereader.h"

#include "plainwords.h"
#include "retryafter.h"
#include "suggestion.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

using Kind = Failure::Kind;

namespace {

/// The kinds that a provider's words can tell of; the others are about this side of the wire.
constexpr std::array Sayable{Kind::RateLimited, Kind::CredentialsRejected, Kind::PaymentRequired, Kind::ServerError,
                             Kind::HttpError,   Kind::ProviderRefused,     Kind::ReplyUnexpected, Kind::TimedOut};

Failure broken(const HttpReply &reply, const QString &what)
{
    auto failure = failureOf(reply);
    failure.kind = Kind::DefinitionBroken;
    failure.detail = u"the failure filter gave "_s + what;
    return failure;
}

/// The words of a text or number. Everything else is no words.
QString wordsOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : plainWords(value.toString());
}

Failure fromObject(const QJsonObject &object, const HttpReply &reply)
{
    static const QStringList Keys{u"kind"_s, u"message"_s, u"code"_s};
    for (const auto &key : object.keys()) {
        if (!Keys.contains(key))
            return broken(reply, u"an unknown key '%1'%2"_s.arg(plainWords(key, 40), suggestion(key, Keys)));
    }
    auto failure = failureOf(reply);
    const auto kind = object.value(u"kind"_s);
    if (!kind.isUndefined() && !kind.isNull()) {
        const auto known = kindFromName(kind.toString());
        if (!known || std::find(Sayable.begin(), Sayable.end(), *known) == Sayable.end()) {
            QStringList names;
            for (const auto sayable : Sayable)
                names += kindName(sayable);
            return broken(reply, u"a 'kind' that is not one of %1"_s.arg(names.join(u", "_s)));
        }
        failure.kind = *known;
    }
    failure.detail = wordsOf(object.value(u"message"_s));
    failure.code = wordsOf(object.value(u"code"_s));
    return failure;
}

} // namespace

Kind kindOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return Kind::CredentialsRejected;
    case 402:
        return Kind::PaymentRequired;
    case 408:
        return Kind::TimedOut;
    case 429:
        return Kind::RateLimited;
    default:
        break;
    }
    if (status >= 200 && status < 300)
        return Kind::ProviderRefused;
    if (status >= 300 && status < 400)
        return Kind::Redirected;
    return status >= 500 ? Kind::ServerError : Kind::HttpError;
}

Failure failureOf(const HttpReply &reply)
{
    return {.kind = kindOfStatus(reply.status), .httpStatus = reply.status, .retryAfter = retryAfter(reply)};
}

std::optional<Failure> failureFrom(const QJsonArray &outputs, const HttpReply &reply)
{
    const auto said = std::find_if(outputs.begin(), outputs.end(),
                                   [](const QJsonValue &v) { return !v.isNull() && v != QJsonValue(false); });
    if (said == outputs.end())
        return {};
    const QJsonValue value = *said;
    if (value.isObject())
        return fromObject(value.toObject(), reply);
    if (!value.isString() && !value.isBool())
        return broken(reply, value.isArray() ? u"a list; it may give null, a text or an object"_s
                                             : u"a number; it may give null, a text or an object"_s);
    auto failure = failureOf(reply);
    failure.detail = wordsOf(value);
    return failure;
}
