// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "definition.h"
#include "jsontext.h"

/// An account as `account show` prints it; \a definition may be null when its provider is not known any more:
/// {"id", "provider", "label", "origin", "every", "paused", "fields": {id: text}, "secrets": {id: {"stored",
/// "lastFour"}}}
JsonText accountJson(const AccountState &state, const Definition *definition);

/// The same for people.
QString accountText(const AccountState &state, const Definition *definition);
