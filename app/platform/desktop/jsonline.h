// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

// What goes over the command socket: one JSON object in one line each way.

constexpr qsizetype LongestJsonLine = 1024 * 1024;

QByteArray toJsonLine(const QJsonObject &object);
/// Nothing when \a line is not one JSON object.
std::optional<QJsonObject> fromJsonLine(const QByteArray &line);
