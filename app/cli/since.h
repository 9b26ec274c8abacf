// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invocation.h"
#include "result.h"

#include <QDateTime>

/// Where --since begins; null without that option.
Outcome<QDateTime> sinceOf(const Invocation &invocation, const QDateTime &now);
