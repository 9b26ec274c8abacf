// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitionreader.h"

#include <functional>
#include <map>

/// The definitions at hand. Filled at start; later only the user's own change.
class Catalog
{
public:
    /// Keeps the place of a built-in definition with this id, which \a toml gives when it is first asked for: most never are.
    void offer(const QString &id, std::function<QByteArray()> toml) { m_offered.insert_or_assign(id, std::move(toml)); }

    /// Reads a definition and keeps it. One that is broken, or that has an id already taken, is left out and its
    /// problems are kept: a user's definition never silently replaces a built-in one.
    void add(const QByteArray &toml, const QString &fileName, Definition::Source source);

    /// Keeps a user's definition that was read already, in the place of one with its id.
    void put(const Definition &definition) { m_definitions.insert_or_assign(definition.id, definition); }
    void remove(const QString &id) { m_definitions.erase(id); }

    /// Keeps a problem with a file that could not even be read.
    void report(const DefinitionProblem &problem) { m_problems.append(problem); }

    /// Where people put definitions of their own, to be told to them; empty when nowhere.
    void setOwnFolder(const QString &folder) { m_ownFolder = folder; }
    const QString &ownFolder() const { return m_ownFolder; }

    bool has(const QString &id) const { return m_definitions.contains(id) || m_offered.contains(id); }
    /// An id that no definition has: \a wished, or "wished-2".
    QString freeId(const QString &wished) const;

    /// Null when there is none. Valid until the catalog is changed.
    const Definition *find(const QString &id) const;
    QList<Definition> all() const; ///< by name
    const QList<DefinitionProblem> &problems() const { return m_problems; }
    bool isEmpty() const { return m_definitions.empty() && m_offered.empty(); }

private:
    void read(const QString &id) const;

    using Offers = std::map<QString, std::function<QByteArray()>>;

    mutable std::map<QString, Definition> m_definitions;
    mutable Offers m_offered; ///< and not read yet
    mutable QList<DefinitionProblem> m_problems;
    QString m_ownFolder;
};
