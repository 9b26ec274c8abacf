// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "settings.h"

#include <QIcon>

/// All that the tray icon can show. Few values on purpose: every change of the icon is a broadcast to the desktop.
struct MarkFace {
    Level level = Level::Unknown; ///< of the account that is worst off
    int fill = 0;                 ///< of the ring, 0 to 4; 3 and more is above the bar, as the balance is above its mark
    bool failed = false;          ///< something could not be read
    bool paused = false;          ///< every account is; the rest is then as if there were none

    friend bool operator==(const MarkFace &, const MarkFace &) = default;
};

/// Paused accounts do not count, unless there are no others.
MarkFace faceOf(const QList<AccountState> &states, const QDateTime &now);

/// The mark: a ring with a bar through it, filled to the level. What is critical has a '!' beside it, what is empty has one
/// in place of the bar, what failed has an 'x', what is paused two upright bars. Dark lines in a light rim read on any panel.
QIcon markIcon(const MarkFace &face, IconStyle style);
