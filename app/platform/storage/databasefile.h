// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>

/// The mark of our databases in the file's header: "Plim".
constexpr quint32 ApplicationId = 0x506C696D;

/// What a look at a database's path found. Nothing has been changed.
enum class Condition { Missing, Damaged, Sound };

/// Looks at the file. Refuses what must be left alone: a folder, a file that may not be read, a database of another program,
/// and one of a version above \a newest; those that bear this in their header without SQLite having touched them.
Outcome<Condition> examine(const QString &path, int newest);

/// Renames a database and its side files to "….corrupt-<UTC time>.db". Gives the new path, which was free. Until all of them are
/// there, the database itself is named "….corrupt-<UTC time>.db.unfinished".
Outcome<QString> setAside(const QString &path, const QDateTime &now);

/// Finishes what setAside() was cut off in, so that a database and its side files stay together. Gives where it went; empty when
/// there was nothing to finish.
Outcome<QString> finishSettingAside(const QString &path);
