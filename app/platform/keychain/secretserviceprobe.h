// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entrystate.h"

#include <QString>

#include <functional>

class QObject;

/// probeKeychain() for the Secret Service (specification 0.2), as libsecret writes to it for QtKeychain.
void probeSecretService(const QString &key, QObject *guard, std::function<void(EntryState)> then);
