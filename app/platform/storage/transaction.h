// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

/// Does \a work, all of it or, when it answers a Problem, nothing. \a begin is "BEGIN" for one consistent view while
/// another process writes, "BEGIN IMMEDIATE" to write.
template<typename Work>
auto inTransaction(Connection &connection, const QString &begin, Work work) -> decltype(work())
{
    const auto undo = [&](Problem problem) -> decltype(work()) {
        (void)connection.run(QStringLiteral("ROLLBACK")); // SQLite may have done so itself
        return tl::unexpected(std::move(problem));
    };
    if (const auto begun = connection.run(begin); !begun)
        return tl::unexpected(begun.error());
    auto outcome = work();
    if (!outcome)
        return undo(std::move(outcome.error()));
    if (const auto committed = connection.run(QStringLiteral("COMMIT")); !committed)
        return undo(committed.error());
    return outcome;
}

template<typename Work>
auto writing(Connection &connection, Work work) -> decltype(work())
{
    return inTransaction(connection, QStringLiteral("BEGIN IMMEDIATE"), std::move(work));
}

template<typename Work>
auto reading(Connection &connection, Work work) -> decltype(work())
{
    return inTransaction(connection, QStringLiteral("BEGIN"), std::move(work));
}
