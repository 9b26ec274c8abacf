// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "invocation.h"
#include "result.h"

/// Samples and what happened meanwhile. CSV has samples only.
Outcome<Answer> showHistory(const Desk &desk, const Invocation &invocation);
