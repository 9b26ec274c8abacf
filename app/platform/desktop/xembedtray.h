// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Whether a tray of the older kind (XEmbed, freedesktop.org System Tray Protocol 0.3) is on the first screen of the X display.
/// False without an X server. Takes about a millisecond.
bool hasXEmbedTray();
