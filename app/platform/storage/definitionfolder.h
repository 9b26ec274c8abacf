// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog.h"
#include "ports/definitionstore.h"

constexpr qsizetype LargestDefinition = 256 * 1024; ///< bytes of a file that is read as one

/// The definitions that were built in.
Catalog builtInDefinitions();

/// The definitions that were built in, then those of the user, from *.toml in \a userFolder, which may be missing.
/// What cannot be read is among the catalog's problems.
Catalog readDefinitions(const QString &userFolder);

/// The folder of a user's own definitions, "<id>.toml" each. It is made when it is first needed.
class DefinitionFolder : public DefinitionStore
{
public:
    explicit DefinitionFolder(QString folder) : m_folder(std::move(folder)) {}

    /// Replaces the file that holds this id, whatever its name, and touches no other.
    Outcome<> save(const QString &id, const QByteArray &toml) override;
    /// Removes the file that holds this id, whatever its name.
    Outcome<> remove(const QString &id) override;

private:
    QString fileOf(const QString &id) const; ///< empty when none holds it
    QString newFileFor(const QString &id) const;

    const QString m_folder;
};
