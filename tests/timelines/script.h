// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Runs the happenings of a timeline and gives it back with everything that was told put in its place, so that a timeline that
/// is right comes back as it was. What is not understood comes back as a line that begins with "??".
QStringList played(const QStringList &timeline);
