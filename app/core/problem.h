// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

/// Why something that a person or a script asked for was not done. Nothing stored has changed.
/// One clear line each: what is wrong, where, and what to do about it.
struct Problem {
    enum class Kind {
        Usage,      ///< an argument or a value that cannot be taken
        BadData,    ///< a file, definition or database that cannot be read
        NotFound,   ///< an account, provider or balance that does not exist
        Keychain,   ///< the keychain did not store or give what was asked
        Storage,    ///< the database or a file could not be written
        Busy        ///< another instance holds the write lock for too long
    };

    Kind kind = Kind::Usage;
    QString what;       ///< "The token contains a line break"
    QString where = {}; ///< "token", "accounts.json:3", "ocean.toml:12:4"; may be empty
    QString doNext = {}; ///< "Copy it again without the line break"; may be empty
    std::optional<Failure> cause = {}; ///< of Kind::Keychain: what the keychain answered

    friend bool operator==(const Problem &, const Problem &) = default;
};
