// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"

#include <tl/expected.hpp>

/// The body of a reply as JSON text for filters: the JSON itself, or the text as one JSON string when \a isText.
/// Numbers of more than 15 significant digits, which would not survive a double, become texts that say so.
/// The error is what the body looks like instead; it never quotes the body.
tl::expected<QByteArray, QString> filterInput(const HttpReply &reply, bool isText);
