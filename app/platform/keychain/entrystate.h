// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What is known of a keychain entry without having opened it.
enum class EntryState {
    NoService, ///< there is no keychain to ask
    Locked,    ///< the entry, or the collection that would hold it, is locked
    Missing,   ///< the keychain is open and has no such entry
    Present,   ///< the keychain is open and has it
    Unknown    ///< the keychain did not say: nothing may be concluded
};
