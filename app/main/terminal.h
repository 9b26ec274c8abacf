// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "result.h"

/// Whether somebody sits at standard input.
bool isTerminal();

/// Everything from standard input until its end; BadData beyond \a cap bytes.
Outcome<QByteArray> readStandardInput(qsizetype cap);

/// Asks at the terminal for each field, without echo. Gives lines "field=value"; a field that was left empty is left
/// out. However the process is ended meanwhile, the terminal echoes again.
Outcome<QByteArray> askForSecrets(const QList<Field> &fields);
