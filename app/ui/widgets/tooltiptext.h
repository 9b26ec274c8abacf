// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Wrapped, and without markup: a provider's words may be in it. Empty for nothing.
inline QString toolTipText(const QString &text)
{
    return text.isEmpty() ? text
                          : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}
