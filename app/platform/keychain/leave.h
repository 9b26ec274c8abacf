// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class KeychainSecretStore;

/// The last thing that a main function does: gives \a code back to return it, or, when the keychain still owes an answer,
/// flushes the standard streams and ends the process here. A keychain call that is torn down under way crashes, and a prompt that nobody
/// answers would keep the process for ever. Everything worth keeping must have been written before.
int leave(const KeychainSecretStore &store, int code);
