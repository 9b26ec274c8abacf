// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/definitionfolder.h"

#include "storage/atomicwrite.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

QStringList definitionFiles(const QDir &folder)
{
    return folder.entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
}

} // namespace

Catalog builtInDefinitions()
{
    Catalog catalog;
    const QDir folder(u":/providers"_s);
    for (const auto &name : definitionFiles(folder)) // their names are "<id>.toml"
        catalog.offer(name.chopped(5), [path = folder.filePath(name)] { return readFile(path, LargestDefinition).value_or(QByteArray()); });
    return catalog;
}

Catalog readDefinitions(const QString &userFolder)
{
    auto catalog = builtInDefinitions();
    catalog.setOwnFolder(userFolder);
    const QDir folder(userFolder);
    for (const auto &name : definitionFiles(folder)) {
        const auto file = folder.filePath(name);
        if (const auto toml = readFile(file, LargestDefinition))
            catalog.add(*toml, file, Definition::Source::User);
        else
            catalog.report({file, 0, 0, toml.error().what});
    }
    return catalog;
}

/// People name their files as they like.
QString DefinitionFolder::fileOf(const QString &id) const
{
    const QDir folder(m_folder);
    for (const auto &name : definitionFiles(folder)) {
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
