// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "catalog.h"
#include "clock.h"
#include "files.h"
#include "invocation.h"

/// Runs a command that needs definitions and no profile: providers, provider show, check and try.
Answer runProviderCommand(const Invocation &invocation, const Catalog &catalog, const Files &files, const Clock &clock);
