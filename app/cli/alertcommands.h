// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "invocation.h"
#include "result.h"

Outcome<Answer> listAlerts(const Desk &desk, const Invocation &invocation);
Outcome<Answer> snooze(const Desk &desk, const Invocation &invocation);
Outcome<Answer> acknowledge(const Desk &desk, const Invocation &invocation);
