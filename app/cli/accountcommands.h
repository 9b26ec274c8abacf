// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "desk.h"
#include "invocation.h"
#include "result.h"

#include <functional>

class QObject;

Outcome<Answer> listAccounts(const Desk &desk, const Invocation &invocation);
Outcome<Answer> showAccount(const Desk &desk, const Invocation &invocation);
/// The secret is in the keychain already.
Outcome<Answer> addAccount(const Desk &desk, const Invocation &invocation);
Outcome<Answer> editAccount(const Desk &desk, const Invocation &invocation);
Outcome<Answer> pauseAccount(const Desk &desk, const Invocation &invocation);
Outcome<Answer> resumeAccount(const Desk &desk, const Invocation &invocation);
Outcome<Answer> muteAccount(const Desk &desk, const Invocation &invocation);
Outcome<Answer> unmuteAccount(const Desk &desk, const Invocation &invocation);

/// The keychain entry that \a invocation speaks of takes the place of the account's, which is then removed.
void replaceSecrets(const Desk &desk, const Invocation &invocation, QObject *guard,
                    std::function<void(Outcome<Answer>)> then);
void removeAccount(const Desk &desk, const Invocation &invocation, QObject *guard,
                   std::function<void(Outcome<Answer>)> then);
