// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/definitionstore.h"

/// Keeps nothing: what is added to a demo is in its catalog until it ends.
class SessionDefinitionStore : public DefinitionStore
{
public:
    Outcome<> save(const QString &, const QByteArray &) override { return {}; }
    Outcome<> remove(const QString &) override { return {}; }
};
