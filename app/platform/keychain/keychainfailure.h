// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entrystate.h"
#include "failure.h"

#include <qt6keychain/keychain.h>

/// What a keychain job's error means, given what was found out about the entry afterwards. The error alone does not say:
/// QtKeychain answers "not found" for a locked entry and "other error" when there is no service.
Failure keychainFailure(QKeychain::Error error, EntryState state);
