// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "invocation.h"
#include "result.h"

/// Keeps a definition file among the user's own, and says where its secrets will go.
Outcome<Answer> addProvider(const Desk &desk, const Invocation &invocation);
/// Forgets a provider of the user's own that no account needs.
Outcome<Answer> removeProvider(const Desk &desk, const Invocation &invocation);
