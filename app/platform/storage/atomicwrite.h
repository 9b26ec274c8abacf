// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// Writes a whole file, for its owner's eyes only. At any time, also when the disk is full or the process is killed, \a path is
/// the previous file or the complete new one; a Problem of kind Storage means the previous one. It is on the disk when this
/// returns, unless the disk fails to say so: then a power cut may bring the previous one back.
Outcome<> atomicWrite(const QString &path, const QByteArray &bytes);

/// Reads a whole file. A Problem of kind BadData when it is missing, a folder, not readable, or of more than \a cap bytes.
Outcome<QByteArray> readFile(const QString &path, qsizetype cap);
