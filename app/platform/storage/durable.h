// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// Waits until a file's content, or a folder's list of files, is on the disk. A Problem of kind Storage if that failed.
Outcome<> syncToDisk(const QString &path);

/// Renames a finished file over \a path, which is either the old or the new one at any time. Which of them it is after a power
/// cut is up to the disk.
Outcome<> renameOver(const QString &finished, const QString &path);

/// Renames a finished file over \a path, which is either the old or the new one at any time, and waits for the disk.
Outcome<> replaceFile(const QString &finished, const QString &path);
