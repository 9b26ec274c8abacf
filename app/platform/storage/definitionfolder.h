// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog.h"

/// The definitions that were built in.
Catalog builtInDefinitions();

/// The definitions that were built in, then those of the user, from *.toml in \a userFolder, which may be missing.
/// What cannot be read is among the catalog's problems.
Catalog readDefinitions(const QString &userFolder);
