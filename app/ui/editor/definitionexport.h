// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <functional>

class QWidget;

/// Asks where a definition shall go, and writes it there. Tells in words what was done, or the Problem; nothing when
/// the user thought better of it, or when \a window has gone.
void exportDefinition(QWidget *window, const QString &id, const QByteArray &toml,
                      const std::function<Outcome<>(const QString &path, const QByteArray &content)> &writeFile,
                      const std::function<void(const Outcome<QString> &)> &then);

/// A Problem as it is said in a window: without the place, which is in sight.
QString sentenceOf(Problem problem);
