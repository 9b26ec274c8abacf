// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "mark.h"
#include "settings.h"

#include <QDateTime>
#include <QList>

/// What the user entered for one account, secrets apart.
struct AccountRecord {
    Account account;
    QMap<QString, Mark> marks = {}; ///< by balance key

    friend bool operator==(const AccountRecord &, const AccountRecord &) = default;
};

/// All that the user entered, secrets apart: what is exported and imported.
struct Ledger {
    QList<AccountRecord> accounts;
    Settings settings;

    friend bool operator==(const Ledger &, const Ledger &) = default;
};

/// One point of a balance's history.
struct Sample {
    QDateTime at; ///< UTC, whole seconds
    QString key;
    Amount amount;

    friend bool operator==(const Sample &, const Sample &) = default;
};
