// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "invocation.h"
#include "result.h"

Outcome<Answer> setMark(const Desk &desk, const Invocation &invocation);
Outcome<Answer> listMarks(const Desk &desk, const Invocation &invocation);
Outcome<Answer> clearMark(const Desk &desk, const Invocation &invocation);
