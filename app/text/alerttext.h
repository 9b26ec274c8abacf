// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "ports/notifier.h"

/// The one notification for what was raised together: never called with nothing. Plain text.
Notification notificationFor(const QList<Alert> &alerts);

/// "Ocean prod: Email credits low, 100 credits left"
QString alertText(const Alert &alert);

/// What shows that notifications arrive.
Notification testNotification();
