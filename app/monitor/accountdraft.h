// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "definition.h"
#include "result.h"

/// What somebody types to add or edit an account, secrets apart.
struct AccountDraft {
    QString providerId;
    AccountId id = {};     ///< empty: made from the provider's ("ocean", "ocean-2")
    QString label = {};    ///< empty: the provider's name
    QString origin = {};   ///< empty: the definition's only one. A URL, or the label of one of its origins
    std::optional<std::chrono::seconds> every = {};
    QMap<QString, QString> fields = {}; ///< plain ones
};

/// Checks a draft against its provider and makes an account of it: a new keychain entry, bound to no origin yet.
/// \a taken are the ids that a new account may not have.
Outcome<Account> accountFrom(const AccountDraft &draft, const Definition &definition, const QList<AccountId> &taken);

/// Whether \a fieldIds are the secret fields that the definition asks for: all that it must have, none that it does not know.
Outcome<> checkSecretFields(const Definition &definition, const QStringList &fieldIds);
