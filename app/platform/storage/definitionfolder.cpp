// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/definitionfolder.h"

#include "storage/atomicwrite.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

void addAll(Catalog &catalog, const QString &path, Definition::Source source)
{
    const QDir folder(path);
    for (const auto &name : folder.entryList({u"*.toml"_s}, QDir::Files, QDir::Name)) {
        const auto file = folder.filePath(name);
        const auto shown = source == Definition::Source::BuiltIn ? name : file;
        if (const auto toml = readFile(file, LargestDefinition))
            catalog.add(*toml, shown, source);
        else
            catalog.report({shown, 0, 0, toml.error().what});
    }
}

} // namespace

Catalog builtInDefinitions()
{
    Catalog catalog;
    addAll(catalog, u":/providers"_s, Definition::Source::BuiltIn);
    return catalog;
}

Catalog readDefinitions(const QString &userFolder)
{
    auto catalog = builtInDefinitions();
    catalog.setOwnFolder(userFolder);
    addAll(catalog, userFolder, Definition::Source::User);
    return catalog;
}

/// People name their files as they like.
QString DefinitionFolder::fileOf(const QString &id) const
{
    const QDir folder(m_folder);
    for (const auto &name : folder.entryList({u"*.toml"_s}, QDir::Files, QDir::Name)) {
        const auto toml = readFile(folder.filePath(name), LargestDefinition);
        const auto definition =
            readDefinition(toml.value_or(QByteArray()), name, Definition::Source::User, FilterCheck::OnFirstUse);
        if (definition && definition->id == id)
            return folder.filePath(name);
    }
    return {};
}

/// A file of that name may hold another definition, or one that cannot be read for now.
QString DefinitionFolder::newFileFor(const QString &id) const
{
    const QDir folder(m_folder);
    auto name = id + u".toml"_s;
    for (int number = 2; folder.exists(name); ++number)
        name = u"%1-%2.toml"_s.arg(id).arg(number);
    return folder.filePath(name);
}

Outcome<> DefinitionFolder::save(const QString &id, const QByteArray &toml)
{
    if (toml.size() > LargestDefinition)
        return refuse(Problem::Kind::BadData, u"The definition is larger than %1 KiB"_s.arg(LargestDefinition / 1024), id);
    if (!QDir().mkpath(m_folder))
        return refuse(Problem::Kind::Storage, u"The folder of definitions could not be made"_s, m_folder,
                      u"Make sure that its parent may be written to"_s);
    const auto known = fileOf(id);
    return atomicWrite(known.isEmpty() ? newFileFor(id) : known, toml);
}

Outcome<> DefinitionFolder::remove(const QString &id)
{
    QFile file(fileOf(id));
    if (!file.fileName().isEmpty() && !file.remove())
        return refuse(Problem::Kind::Storage, u"The definition could not be removed"_s, file.fileName(),
                      u"Make sure that its folder may be written to"_s);
    return {};
}
