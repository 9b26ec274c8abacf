// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "invocation.h"
#include "result.h"

Outcome<Answer> showStatus(const Desk &desk, const Invocation &invocation);
/// A monitoring plugin's line (Monitoring Plugins Development Guidelines) and exit code.
Outcome<Answer> check(const Desk &desk, const Invocation &invocation);
