// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "files.h"
#include "invocation.h"
#include "result.h"

/// The alerts that marks would have raised on the record of a balance, or on that of a CSV file.
Outcome<Answer> tryMark(const Desk &desk, const Invocation &invocation, const Files &files);
