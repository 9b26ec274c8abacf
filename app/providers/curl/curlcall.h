// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/shellwords.h"
#include "result.h"

/// The one call of curl in a text.
struct CurlCall {
    FilePosition at;
    QList<ShellWord> arguments;   ///< what follows "curl"
    std::optional<QString> input; ///< what it gets on standard input, if the text gives it
};

/// Finds the call of curl that a text begins with, behind prompts, "sudo", and variables that are set.
Outcome<CurlCall> curlCallIn(const QString &text);
