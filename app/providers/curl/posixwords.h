// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/commandbuilder.h"

/// Takes a text apart from \a from on as a POSIX shell would. Behind a prompt, which \a isPrompted tells of, lines that
/// go on may have one too.
void takePosixWords(const QString &text, qsizetype from, bool isPrompted, CommandBuilder &builder);
