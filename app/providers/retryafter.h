// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"

#include <chrono>
#include <optional>

/// How long from receipt the server asks to be left alone (RFC 9110, 10.2.3: seconds or an HTTP date).
/// Nothing for what cannot be read, is negative, or has passed. Not clamped.
std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply);
