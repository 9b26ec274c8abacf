// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "catalog.h"
#include "files.h"
#include "invocation.h"
#include "result.h"

/// Makes a definition of the curl command on standard input and, where one is given, of a recorded reply. Nothing is
/// asked, and no value of a secret is in what is printed.
Outcome<Answer> draftProvider(const Invocation &invocation, const Catalog &catalog, const Files &files);
