// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// \a text as a literal of jq, which may stand in a multi-line literal of TOML: "\"", '\'' and control characters
/// escaped.
QString jqText(const QString &text);

/// What stands between the quotes of jqText().
QString jqTextBody(const QString &text);

/// A key of a jq object: credits, or "e-mail" in quotes.
QString jqKey(const QString &name);

/// A step of a jq path to a member: ".credits", or ".\"e-mail\"" for what is no identifier.
QString jqMember(const QString &name);
