// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files.h"
#include "series.h"

/// The series in a CSV file (see historycsv.h), or with "-" on standard input. Never empty.
Outcome<Series> seriesIn(const Files &files, const QString &path);
