// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QList>
#include <QUuid>

#include <functional>

class QObject;
class SecretStore;

/// Removes keychain entries one after the other, then says which failure there was, if any. No answer once \a guard is
/// gone.
void removeEntries(SecretStore &secrets, QList<QUuid> entries, QObject *guard,
                   std::function<void(const std::optional<Failure> &)> then);
