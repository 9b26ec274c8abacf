// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"

#include <QIcon>

/// All that the tray icon can show. Few values on purpose: every change of the icon is a broadcast to the desktop.
struct MarkFace {
    Level level = Level::Unknown; ///< of the account that is worst off
    int fill = 0;                 ///< eighths of the ring; above the bar is above the mark
    bool failed = false;          ///< something could not be read

    friend bool operator==(const MarkFace &, const MarkFace &) = default;
};

/// Paused accounts do not count.
MarkFace faceOf(const QList<AccountState> &states, const QDateTime &now);

/// The mark: a ring with a bar through it, filled to the level; a notch with a sign for what is critical or failed. Has an
/// outline that reads on dark and light panels.
QIcon markIcon(const MarkFace &face);
