// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonline.h"

#include <QJsonDocument>

QByteArray toJsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QJsonObject> fromJsonLine(const QByteArray &line)
{
    const auto document = QJsonDocument::fromJson(line);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}
