// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

/// Where a pop-up of \a size belongs that something at \a anchor opened: beneath it or above it, whichever side has the room,
/// its middle as near the anchor's as \a available allows. All in the coordinates of the desktop.
QPoint placeBeside(const QRect &anchor, const QSize &size, const QRect &available);
