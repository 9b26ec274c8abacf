// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entrystate.h"

#include <QString>

#include <functional>

class QObject;

/// Finds out how an entry stands. Asks the keychain that QtKeychain uses in this session, over D-Bus; never prompts, unlocks
/// or starts anything, and answers within some seconds, with Unknown at worst. No answer once \a guard is gone.
void probeKeychain(const QString &key, QObject *guard, std::function<void(EntryState)> then);
