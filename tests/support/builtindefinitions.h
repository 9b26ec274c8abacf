// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog.h"

#include <QDir>
#include <QFile>

/// The definitions in resources/providers, for tests of layers that do not know files.
inline Catalog definitionsFrom(const QString &folder)
{
    Catalog catalog;
    for (const auto &info : QDir(folder).entryInfoList({QStringLiteral("*.toml")}, QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            catalog.add(file.readAll(), info.fileName(), Definition::Source::BuiltIn);
    }
    return catalog;
}
