// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountcells.h"
#include "models/accountmodel.h"

#include <tuple>

/// One account of the model, and how it read when it was looked at last.
struct AccountModel::Node {
    AccountState state;
    int row = 0;
    QString age; ///< as last told
    bool aged = false, stale = false;

    Node(const AccountState &known, int at, const QDateTime &now) : state(known), row(at) { look(now); }
    /// Whether anything reads differently than when it was looked at last.
    bool look(const QDateTime &now)
    {
        const auto before = std::tuple(age, aged, stale);
        age = AccountCells::readText(state, now);
        aged = AccountCells::isAged(state, now);
        stale = state.isStale(now);
        return before != std::tuple(age, aged, stale);
    }
};
