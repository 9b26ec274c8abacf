// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"

#include <chrono>

/// What a mark would have done: "Would have warned 3 times in 30 days, first on 4 November." Reminders are counted apart.
QString rehearsalText(const QList<Alert> &alerts, std::chrono::seconds span);
