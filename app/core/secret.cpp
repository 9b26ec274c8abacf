// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

Outcome<Secret> Secret::fromFields(QMap<QString, QString> fields)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        *it = it->trimmed();
        if (it->isEmpty())
            return refuse(Problem::Kind::Usage, u"The secret is empty"_s, it.key(), u"Give it a value"_s);
        if (std::any_of(it->cbegin(), it->cend(), [](QChar c) { return c.category() == QChar::Other_Control; }))
            return refuse(Problem::Kind::Usage, u"The secret contains a line break or another control character"_s,
                          it.key(), u"Copy it again as a single line"_s);
    }
    Secret secret(std::move(fields));
    if (secret.toStored().size() > MaxBytes)
        return refuse(Problem::Kind::Usage, u"The secret is longer than %1 bytes"_s.arg(MaxBytes),
                      secret.fieldIds().join(u", "_s), u"Check that only the key itself was copied"_s);
    return secret;
}

std::optional<Secret> Secret::fromStored(const QByteArray &text)
{
    const auto object = QJsonDocument::fromJson(text).object();
    QMap<QString, QString> fields;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString() || it->toString().isEmpty())
            return {};
        fields.insert(it.key(), it->toString());
    }
    return fields.isEmpty() ? std::nullopt : std::optional(Secret(std::move(fields)));
}

QByteArray Secret::toStored() const
{
    QJsonObject object;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it)
        object.insert(it.key(), *it);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString Secret::tail(const QString &fieldId) const
{
    constexpr auto ShortestShown = 12;
    const auto value = m_fields.value(fieldId);
    return value.size() < ShortestShown ? QString() : value.right(4);
}

Spellings Secret::spellings(qsizetype shortest) const
{
    QStringList values;
    for (const auto &value : m_fields) {
        if (value.size() >= shortest)
            values += value;
    }
    return Spellings(values);
}

QString Secret::censored(const QString &text) const
{
    return spellings().censored(text);
}
