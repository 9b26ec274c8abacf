// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Somebody else's words as one line of plain text: control characters, line ends and what turns the direction of
/// writing become blanks, runs of blanks become one, and more than \a most characters are cut off with "…".
QString plainWords(const QString &text, qsizetype most = 300);
