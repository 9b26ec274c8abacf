// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "files.h"
#include "invocation.h"
#include "result.h"

class QObject;

Outcome<Answer> exportLedger(const Desk &desk, const Invocation &invocation, const Files &files);
/// The text of the file is the invocation's input. All of it, or nothing.
void importLedger(const Desk &desk, const Invocation &invocation, QObject *guard,
                  std::function<void(Outcome<Answer>)> then);
