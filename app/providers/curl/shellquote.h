// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What stands within $'…': the text from \a at on up to the closing quote, with its escapes resolved as bash resolves
/// them; halves of a surrogate pair too, as browsers write them. Leaves \a at behind the quote, or at the text's end.
QString takeAnsiQuoted(const QString &text, qsizetype &at);
