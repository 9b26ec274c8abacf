// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "files.h"
#include "invocation.h"
#include "result.h"

/// The runway of a balance, counted from its last reading, or of a CSV file, counted from its last point
/// (product.md, 4.4).
Outcome<Answer> showForecast(const Desk &desk, const Invocation &invocation, const Files &files);
