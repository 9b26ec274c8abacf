// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitionreader.h"

#include <QFile>
#include <QTest>

/// The definition that \a toml holds; says its problems and gives nothing when it is broken.
inline std::optional<Definition> definitionFrom(const QByteArray &toml,
                                                Definition::Source source = Definition::Source::BuiltIn)
{
    auto definition = readDefinition(toml, QStringLiteral("test.toml"), source, FilterCheck::OnFirstUse);
    if (definition)
        return std::move(*definition);
    for (const auto &problem : definition.error())
        qWarning("%s", qPrintable(problem.toString()));
    return {};
}

/// A definition with one secret field, "token", and these filters.
inline QByteArray tomlWith(const QByteArray &balances, const QByteArray &failure = "null",
                           const QByteArray &request = "{path: \"/\"}", const QByteArray &extra = {})
{
    return "id = \"test\"\nname = \"Test\"\norigin = \"https://api.test\"\n" + extra +
           "\n[[field]]\nid = \"token\"\nlabel = \"Token\"\nsecret = true\n\n[[field]]\nid = \"team\"\noptional = "
           "true\ndefault = \"red\"\n"
           "\n[filter]\nrequest = '''\n" +
           request + "\n'''\n" + (failure.isEmpty() ? QByteArray() : "failure = '''\n" + failure + "\n'''\n") +
           "balances = '''\n" + balances + "\n'''\n";
}

/// A file as it is; empty when it cannot be read.
inline QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
