// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "record.h"
#include "result.h"

/// What the user entered. Every write is one transaction: all of it or, with a Problem of kind Storage, nothing.
class AccountStore
{
public:
    virtual ~AccountStore() = default;

    /// All accounts with their marks and what the history knows of them, by id. `interval` is left at its default.
    virtual Outcome<QList<AccountState>> load() = 0;
    /// Adds the account, or replaces the one of this id.
    virtual Outcome<> save(const Account &account) = 0;
    /// Removes the account with its marks, samples and alerts. Succeeds also when there was none.
    virtual Outcome<> remove(const AccountId &id) = 0;
    /// Sets the mark of one balance; nothing removes it.
    virtual Outcome<> saveMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark) = 0;

    virtual Outcome<Settings> settings() = 0;
    virtual Outcome<> saveSettings(const Settings &settings) = 0;
    /// Adds or replaces all these accounts and their marks, and the settings, in one transaction.
    virtual Outcome<> saveAll(const Ledger &ledger) = 0;
};
