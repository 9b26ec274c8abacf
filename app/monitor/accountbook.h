// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountdraft.h"
#include "continuation.h"
#include "monitor.h"
#include "record.h"

class AccountStore;

/// Adds, changes and removes accounts: checks, keychain, database and monitor in this order, so that what fails has changed nothing.
class AccountBook : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the book.
    AccountBook(AccountStore &store, SecretStore &secrets, HttpClient &http, Monitor &monitor, QObject *parent = nullptr);

    /// Fills the monitor with what is stored.
    Outcome<> open();
    const Settings &settings() const { return m_settings; }

    /// Checks a draft and makes an account of it, with a new keychain entry, that is not yet stored.
    Outcome<Account> drafted(const AccountDraft &draft) const;
    /// Checks a draft for an account that exists; keeps its id, provider, entry and bound origin.
    Outcome<Account> edited(const AccountId &id, const AccountDraft &draft) const;
    /// The secret fields that \a secret must and may have at this account's provider.
    Outcome<> checkSecret(const Account &account, const Secret &secret) const;
    /// \a account after \a secret was entered for it: a new keychain entry, bound to the origin in force, with what may be shown.
    Account withSecret(Account account, const Secret &secret) const;

    /// Asks the provider once, keeps nothing.
    void test(const Account &account, SharedSecret secret, Continuation<Reading> then);
    /// Writes the secret, and only once it was read back equal the account. Replaces an account of this id, whose old
    /// keychain entry is then removed. Once the guard of \a then is gone the user has given up: nothing is stored any more.
    void add(const Account &account, Secret secret, Continuation<AccountId, Problem> then);
    /// Stores an account whose secret is already in the keychain, or that has none yet.
    Outcome<> put(const Account &account);
    /// Removes account, history and keychain entry. Answers when the account is gone; an entry that the keychain would not
    /// give up is told of as a Problem of kind Keychain after that.
    void remove(const AccountId &id, Continuation<void, Problem> then);

    Outcome<> pause(const AccountId &id, bool paused);
    Outcome<> mute(const AccountId &id, bool muted);
    Outcome<> setMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark);
    Outcome<> setSettings(const Settings &settings);

    Ledger ledger() const;
    /// Adds what is not there yet by id and replaces what is, all or nothing. Secrets are not part of it: an account that is
    /// new here waits for them.
    Outcome<> import(const Ledger &ledger);

Q_SIGNALS:
    void settingsChanged(const Settings &settings);

private:
    Outcome<> keep(const Account &complete, bool isNew);
    Outcome<> change(const AccountId &id, const std::function<void(Account &)> &change);
    Outcome<Definition> definition(const QString &providerId) const;

    AccountStore &m_store;
    SecretStore &m_secrets;
    HttpClient &m_http;
    Monitor &m_monitor;
    Settings m_settings;
};
