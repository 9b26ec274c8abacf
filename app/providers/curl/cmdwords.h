// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/commandbuilder.h"

/// Whether a text was written for cmd.exe: its first word is quoted with ^", or lines end in ^.
bool isCmdText(const QString &text);

/// Takes a text apart from \a from on as cmd.exe, and then a Windows program, would.
void takeCmdWords(const QString &text, qsizetype from, CommandBuilder &builder);
