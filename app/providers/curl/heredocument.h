// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/commandbuilder.h"

/// A text that stands behind the line that asks for it with "<<EOF".
struct HereDocument {
    qsizetype command; ///< whose input it is, as CommandBuilder counts
    FilePosition at;   ///< of the "<<"
    QString delimiter;
    bool isLiteral; ///< the delimiter is quoted, so that backslashes stay
};

/// Reads the lines from \a at on up to the delimiter and leaves \a at behind it.
void takeHereDocument(const HereDocument &document, const QString &text, qsizetype &at, CommandBuilder &builder);

/// What "$(cat <<EOF … EOF)" gives when it stands \a at a place of the text; leaves \a at behind it. Nothing, and \a at
/// where it was, for any other command within the command.
std::optional<QString> takeInnerText(const QString &text, qsizetype &at);
