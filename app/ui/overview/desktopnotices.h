// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/notice.h"

/// What is said when the desktop lacks something that Plimsoll would use. Their ids do not change.
namespace DesktopNotices {

/// There is no tray to put an icon into, so that closing the window ends the program. \a minimize is what may be done instead.
Notice noTray(std::function<void()> minimize);
/// No notification was taken. \a sendTest is asked to try whether one is now.
Notice noNotifications(std::function<void()> sendTest);

} // namespace DesktopNotices
