// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainfailure.h"

Failure keychainFailure(QKeychain::Error error, EntryState state)
{
    using Kind = Failure::Kind;

    if (state == EntryState::NoService)
        return {Kind::KeychainUnavailable};
    if (state == EntryState::Locked)
        return {Kind::KeychainLocked};

    switch (error) {
    case QKeychain::EntryNotFound:
        return {state == EntryState::Missing ? Kind::SecretMissing : Kind::KeychainLocked};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return {Kind::KeychainDenied};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return {Kind::KeychainUnavailable};
    case QKeychain::NoError: // an empty answer: KWallet gives it for its own errors
        break;
    }
    return {Kind::KeychainLocked};
}
