// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// "; did you mean 'label'?" when one of \a known is close to \a word, else an empty text. To end a sentence with.
QString suggestion(const QString &word, const QStringList &known);
