// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entrystate.h"

#include <QString>

#include <functional>

class QObject;

/// Gives the bus name of the wallet daemon that runs, or an empty string.
void findKWallet(QObject *guard, std::function<void(const QString &service)> then);

/// probeKeychain() for KWallet. It tells what is missing only of a wallet that is open.
void probeKWallet(const QString &service, const QString &key, QObject *guard, std::function<void(EntryState)> then);
