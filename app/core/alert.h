// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "level.h"
#include "reading.h"

/// A balance got worse than it was ever announced to be in this episode.
struct Alert {
    qint64 id = 0; ///< given by the store; 0 until stored
    AccountId account;
    QString accountLabel;
    Level level = Level::Unknown;
    QDateTime at; ///< UTC
    Balance balance;
    QDateTime deliveredAt = {}; ///< UTC, when a notification daemon took it; null: not yet

    friend bool operator==(const Alert &, const Alert &) = default;
};
