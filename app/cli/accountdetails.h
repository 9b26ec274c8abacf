// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "definition.h"
#include "desk.h"
#include "invocation.h"
#include "result.h"

struct AccountState;

/// The account of this id, or a refusal that says where to look.
Outcome<const AccountState *> accountNamed(const Desk &desk, const QString &id);

/// The accounts of these ids, each once, in the order given; all when there are none.
Outcome<QList<AccountState>> accountsNamed(const Desk &desk, const QStringList &ids);

/// The definition that "account add" and "account secrets" are about.
Outcome<Definition> definitionMeant(const Desk &desk, const Invocation &invocation);

/// The account that "account add" would make, "account secrets" is about, and "account edit" would leave, not yet
/// stored.
Outcome<Account> accountMeant(const Desk &desk, const Invocation &invocation);
