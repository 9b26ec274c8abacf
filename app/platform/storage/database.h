// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/migrations.h"

#include <QDateTime>

/// The database of a profile, checked and of the newest version. One process at a time may write: whoever holds the WriteLock.
class Database
{
public:
    enum class Access {
        ReadOnly, ///< makes and changes nothing, while another process may write. A missing database reads as an empty one
        ReadWrite ///< makes a missing database, sets a damaged one aside, brings an older one up to date after a backup
    };

    /// Refuses with a Problem, and changes nothing, when the file is a folder, not readable, of another program or of a newer
    /// version (and when reading only also one that is damaged or older). \a now names the file that is set aside.
    static Outcome<std::unique_ptr<Database>> open(const QString &path, Access access, const QDateTime &now,
                                                   const Migrations &migrations = shippedMigrations());

    /// An empty one in memory that goes when this goes.
    static Outcome<std::unique_ptr<Database>> openInMemory(const Migrations &migrations = shippedMigrations());

    Connection &connection() { return *m_connection; }
    /// Where the damaged database that stood here went; empty when there was none. To be told to the user.
    const QString &setAside() const { return m_setAside; }

private:
    Database(std::unique_ptr<Connection> connection, const QString &setAside);

    std::unique_ptr<Connection> m_connection;
    const QString m_setAside;
};
