// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

/// Why the last call on a file failed, in words that end a sentence. Made from the kind alone: Qt's own text is for nobody's eyes.
QString reasonOf(const QFileDevice &file);
