// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <tl/expected.hpp>

/// Something in a definition that cannot be used, and what was meant. Line and column count from 1.
struct DefinitionProblem {
    QString file;
    int line = 0;
    int column = 0;
    QString what;

    /// "ocean.toml:12:4: unknown key 'lable' in [[field]]; did you mean 'label'?"
    QString toString() const;
    friend bool operator==(const DefinitionProblem &, const DefinitionProblem &) = default;
};

/// Reads and checks one definition. Filters are checked for purity and balance; they are compiled when \a compile says so
/// (about 20 ms), else on first use. All problems found are given, in the order of the file.
enum class FilterCheck { Compile, OnFirstUse };
tl::expected<Definition, QList<DefinitionProblem>> readDefinition(const QByteArray &toml, const QString &fileName,
                                                                  Definition::Source source, FilterCheck check);
