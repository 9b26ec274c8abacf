// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectFrom(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        object.insert(it.key(), *it);
    return object;
}

QMap<QString, QString> textsFrom(const QJsonObject &object)
{
    QMap<QString, QString> texts;
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it->toString());
    return texts;
}

QStringList listFrom(const QJsonArray &array)
{
    QStringList list;
    for (const auto &value : array)
        list.append(value.toString());
    return list;
}

QJsonObject objectFrom(const StoredSecret &secret)
{
    return {{u"entry"_s, secret.entry.toString(QUuid::WithoutBraces)},
            {u"boundOrigin"_s, secret.boundOrigin},
            {u"tails"_s, objectFrom(secret.tails)}};
}

} // namespace

std::optional<QString> Invocation::option(const QString &name) const
{
    const auto values = options.value(name);
    return values.isEmpty() ? std::nullopt : std::optional(values.last());
}

QJsonObject Invocation::toJson() const
{
    QJsonObject given;
    for (auto it = options.begin(); it != options.end(); ++it)
        given.insert(it.key(), QJsonArray::fromStringList(*it));
    QJsonObject object{{u"command"_s, command}, {u"words"_s, QJsonArray::fromStringList(words)},
                       {u"options"_s, given},   {u"json"_s, json},
                       {u"input"_s, input},     {u"fields"_s, objectFrom(fields)}};
    if (secret)
        object.insert(u"secret"_s, objectFrom(*secret));
    return object;
}

std::optional<Invocation> Invocation::fromJson(const QJsonObject &object)
{
    if (!object[u"command"_s].isString() || !object[u"words"_s].isArray() || !object[u"options"_s].isObject())
        return {};
    Invocation invocation{.command = object[u"command"_s].toString(),
                          .words = listFrom(object[u"words"_s].toArray()),
                          .json = object[u"json"_s].toBool(),
                          .input = object[u"input"_s].toString(),
                          .fields = textsFrom(object[u"fields"_s].toObject())};
    const auto given = object[u"options"_s].toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        invocation.options.insert(it.key(), listFrom(it->toArray()));
    if (object.contains(u"secret"_s)) {
        const auto stored = object[u"secret"_s].toObject();
        const auto entry = QUuid::fromString(stored[u"entry"_s].toString());
        if (entry.isNull())
            return {};
        invocation.secret =
            StoredSecret{entry, stored[u"boundOrigin"_s].toString(), textsFrom(stored[u"tails"_s].toObject())};
    }
    return invocation;
}
