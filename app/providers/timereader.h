// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>

#include <tl/expected.hpp>

/// A time of the years 2000 to 2199 from RFC 3339 text, a plain date (its midnight in UTC) or Unix seconds. The error
/// is what is wrong, to follow a name: "is not a time".
tl::expected<QDateTime, QString> timeFrom(const QJsonValue &value);
