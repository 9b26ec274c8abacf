// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoreplies.h"
#include "record.h"

/// One made-up account and how it fares.
struct DemoAccount {
    AccountRecord record;
    QMap<QString, QString> secrets;
    DemoCourses courses;
    QDateTime lastRead; ///< since then it is paused, or its token is refused
    bool refused = false;
};

/// The accounts that a demo that begins \a now has: at each of the providers that it plays one, of which one is low, one
/// critical and one paused, and one more that cannot be read.
QList<DemoAccount> demoAccounts(const QDateTime &now);
