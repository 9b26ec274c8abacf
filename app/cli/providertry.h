// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "catalog.h"
#include "clock.h"
#include "files.h"
#include "invocation.h"
#include "result.h"

/// The definition of a provider, or the one in a file.
Outcome<Definition> definitionNamed(const QString &idOrFile, const Catalog &catalog, const Files &files);

/// Reads a recorded reply: the balances that it gives, or the failure that it is.
Outcome<Answer> tryProvider(const Invocation &invocation, const Catalog &catalog, const Files &files,
                            const Clock &clock);
