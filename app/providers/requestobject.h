// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"

#include <QJsonValue>

#include <tl/expected.hpp>

/// The request that a request filter's output {method?, path, query?, headers?, json? | form? | text?} stands for, to
/// be sent to \a origin. "json" holds the body's text. The error says what is wrong by the names of keys, never by
/// their values.
tl::expected<HttpRequest, QString> requestFrom(const QJsonValue &output, const QString &origin, bool textReply);
