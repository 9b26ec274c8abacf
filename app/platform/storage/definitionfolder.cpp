// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/definitionfolder.h"

#include "storage/atomicwrite.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LargestDefinition = 256 * 1024;

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
