// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPlainTextEdit;

/// Shows code to be looked at and copied from, in a fixed-width font and from left to right whatever the language. Long
/// lines are broken: nothing hides at the side.
QPlainTextEdit *makePlainCode(const QString &text);

/// Makes \a code as tall as its text, within reason.
void fitHeight(QPlainTextEdit &code);

/// \a text with what cannot be seen, or turns the direction of writing, spelled out as "\u202e".
QString visibleText(QString text);
