// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// Where the data of one user, or of one --profile, lies.
class Profile
{
public:
    /// \a folder need not exist; empty: the user's own, "~/.local/share/plimsoll".
    explicit Profile(const QString &folder = {});

    const QString &folder() const { return m_folder; } ///< absolute
    QString databasePath() const;
    QString providersFolder() const; ///< people's own definitions
    /// Beside the database, so that every process agrees on it, whatever its environment.
    QString lockPath() const;
    /// Of the running tray: short, in the session's runtime folder or, without one, in the data folder.
    QString socketPath() const;

    /// Makes the folders that are missing, for their owner's eyes only.
    Outcome<> makeFolders() const;

    friend bool operator==(const Profile &, const Profile &) = default;

private:
    QString m_folder;
};
