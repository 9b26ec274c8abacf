// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"

#include <tl/expected.hpp>

/// The words of a reply that should have been JSON and is none, as one JSON string; empty for HTML, XML and broken JSON,
/// which say nothing to people.
QByteArray plainReplyText(const HttpReply &reply);

/// The body of a reply as JSON text for filters: the JSON itself, or the text as one JSON string when \a isText.
/// Numbers of more than 15 significant digits do not survive a double: fractions are rounded to 15, whole numbers become
/// decimal texts. Refuses what could not be read in bounded time and memory, and a text of which nobody said where it ends.
/// The error is what the body looks like instead; it never quotes the body.
tl::expected<QByteArray, QString> filterInput(const HttpReply &reply, bool isText);
