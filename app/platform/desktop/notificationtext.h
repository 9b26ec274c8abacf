// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Texts may hold what a provider or a user wrote. Nothing of it may become markup, an invisible character or a second line
// where one is expected.

/// One line without anything that some daemons read as markup in a summary, though it never is.
QString summaryText(const QString &text);

/// \a text for a daemon that takes markup in the body, or that takes none and would show the escapes.
QString bodyText(const QString &text, bool daemonTakesMarkup);
