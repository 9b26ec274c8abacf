// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "continuation.h"
#include "secret.h"

#include <QUuid>

/// Where secrets are kept: one entry an account. Every call is answered exactly once, now or later; none blocks.
///
/// Failures: keychain-unavailable, keychain-locked, keychain-denied, secret-missing. "Not there" is answered only when
/// the keychain is known to be open; a locked one hides its entries, and nothing may be concluded from that.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Asks the keychain at most once: later calls are answered from memory, with the secret or with the failure.
    virtual void read(const QUuid &entry, Continuation<SharedSecret> then) = 0;
    /// Succeeds only after the entry was read back equal. An entry of this name that was there before is lost on success.
    virtual void write(const QUuid &entry, Secret secret, Continuation<void> then) = 0;
    /// Succeeds also when there was no such entry.
    virtual void remove(const QUuid &entry, Continuation<void> then) = 0;
    /// The user acted: what failed may be asked again, which may show one prompt.
    virtual void retry() = 0;
};
