// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPlainTextEdit;

/// Shows code to be looked at and copied from, in a fixed-width font and from left to right whatever the language.
QPlainTextEdit *makePlainCode(const QString &text);

/// \a text with what cannot be seen, or turns the direction of writing, spelled out as "\u202e".
QString visibleText(QString text);
