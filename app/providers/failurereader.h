// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "http.h"
#include "result.h"

#include <QJsonArray>

/// The kind of failure that a status stands for (product.md 4.3); of a 2xx: provider-refused.
Failure::Kind kindOfStatus(int status);

/// The failure of a reply with the status' kind and what its headers say, without words.
Failure failureOf(const HttpReply &reply);

/// What a failure filter's outputs say of a reply: nothing when it is none. A failure that is no more than the filter's
/// own fault is definition-broken.
std::optional<Failure> failureFrom(const QJsonArray &outputs, const HttpReply &reply);
