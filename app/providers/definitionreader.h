// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "definitionproblem.h"

#include <tl/expected.hpp>

/// Reads and checks one definition. Filters are checked for purity and balance; they are compiled when \a check says so
/// (about 20 ms), else on first use. All problems found are given, in the order of the file.
enum class FilterCheck { Compile, OnFirstUse };
tl::expected<Definition, QList<DefinitionProblem>> readDefinition(const QByteArray &toml, const QString &fileName,
                                                                  Definition::Source source, FilterCheck check);
