// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "failure.h"
#include "level.h"
#include "mark.h"
#include "reading.h"
#include "runway.h"
#include "why.h"

/// Something got worse than was ever announced in its episode, or is as bad as it was a day ago.
struct Alert {
    qint64 id = 0; ///< given by the store; 0 until stored
    AccountId account;
    QString accountLabel;
    Level level = Level::Unknown; ///< unknown when the account cannot be read
    Why why = Why::Mark;
    QDateTime at;                ///< UTC, whole seconds
    Balance balance = {};        ///< as it was then; with an empty key when it is about the account
    Runway runway = {};          ///< as it was then
    std::optional<Threshold> threshold = {};   ///< what was reached; of expiry: days
    std::optional<Failure::Kind> failure = {}; ///< why the account cannot be read
    bool repeated = false;      ///< a reminder of what was told before
    QDateTime deliveredAt = {}; ///< UTC, when a notification daemon took it; null: not yet
    QDateTime endedAt = {};     ///< UTC, when it was no longer so, or told anew or worse; null: still so

    friend bool operator==(const Alert &, const Alert &) = default;
};
