// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "commandspec.h"
#include "invocation.h"

#include <tl/expected.hpp>

/// What somebody typed.
struct CommandLine {
    Invocation invocation;
    CommandSpec::Reach reach = CommandSpec::Reach::Look;
    QString profile = {}; ///< the folder of --profile; empty when it was not given
};

/// Reads the arguments behind the program's name. What is not a command to run is answered at once: help, version, and
/// refusals, in which no value of any argument is repeated, for it might be a secret.
tl::expected<CommandLine, Answer> readCommandLine(const QStringList &arguments, const QString &version);
