// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

/// Keeps people's own definitions, a file each. A Problem's `where` names the file.
class DefinitionStore
{
public:
    virtual ~DefinitionStore() = default;

    /// Writes or replaces the definition of this id. Done, durably, when it returns.
    virtual Outcome<> save(const QString &id, const QByteArray &toml) = 0;
    /// Removes it; that there is none is no Problem.
    virtual Outcome<> remove(const QString &id) = 0;
};
