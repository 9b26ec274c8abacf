// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"

/// A place in a definition file. Line and column count from 1; columns count characters, not bytes.
struct FilePosition {
    int line = 1;
    int column = 1;

    friend auto operator<=>(const FilePosition &, const FilePosition &) = default;
};

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

/// The same for those who asked for something that the definition is needed for.
Problem problemOf(const DefinitionProblem &problem);
