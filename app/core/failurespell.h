// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"

/// A stretch of time in which an account could not be read, for one reason.
struct FailureSpell {
    Failure::Kind kind = Failure::Kind::ReplyUnexpected;
    QDateTime from;    ///< UTC; its first failure
    QDateTime to = {}; ///< UTC; the reading, or the failure of another kind, that ended it. Null while it lasts
    int attempts = 0;  ///< how many failed

    bool lasts() const { return to.isNull(); }
    friend bool operator==(const FailureSpell &, const FailureSpell &) = default;
};

/// Where an account stood when it was settled the last time: what has happened since is the difference.
struct Settled {
    QDateTime readAt = {};
    QDateTime failedAt = {};
    int failures = 0;
};

/// How the spells of an account go on from the one that lasts, if one does: that one as it is from now on, then the one that
/// has begun. An account that is settled again without having been asked changes nothing. Times count in whole seconds, as
/// they are stored; no spell ends before it began, whatever the clock does.
QList<FailureSpell> spellsAfter(const std::optional<FailureSpell> &lasting, const Settled &before, const AccountState &now);
