// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "amounttext.h"
#include "ports/notifier.h"

class Monitor;

/// The one notification for what was raised together: never called with nothing. Plain text, without a tag. What is wrong with a
/// provider, or with this machine, is one line whatever the number of accounts. Says no amount while these are hidden.
Notification notificationFor(const QList<Alert> &alerts, const Monitor &monitor);

/// What was warned of, without the account: "Email credits: 100 credits left, the mark is 120 credits".
QString alertText(const Alert &alert, Amounts amounts = Amounts::Shown);

/// What shows that notifications arrive.
Notification testNotification();
