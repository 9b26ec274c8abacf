// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void Catalog::add(const QByteArray &toml, const QString &fileName, Definition::Source source)
{
    auto definition = readDefinition(toml, fileName, source, FilterCheck::OnFirstUse);
    if (!definition) {
        m_problems += definition.error();
        return;
    }
    const auto id = definition->id;
    if (has(id)) {
        m_problems += {fileName, 1, 1,
                       u"the id '%1' is taken by another provider; give this definition an id of its own"_s.arg(id)};
        return;
    }
    m_definitions.emplace(id, std::move(*definition));
}

QString Catalog::freeId(const QString &wished) const
{
    auto id = wished;
    for (int number = 2; has(id); ++number)
        id = u"%1-%2"_s.arg(wished).arg(number);
    return id;
}

void Catalog::read(const QString &id) const
{
    const auto offer = m_offered.extract(id); // which may be what id refers to
    auto definition = readDefinition(offer.mapped()(), id + u".toml"_s, Definition::Source::BuiltIn, FilterCheck::OnFirstUse);
    if (definition)
        m_definitions.emplace(id, std::move(*definition));
    else
        m_problems += definition.error();
}

const Definition *Catalog::find(const QString &id) const
{
    if (m_offered.contains(id))
        read(id);
    const auto it = m_definitions.find(id);
    return it == m_definitions.end() ? nullptr : &it->second;
}

QList<Definition> Catalog::all() const
{
    while (!m_offered.empty())
        read(m_offered.begin()->first);
    QList<Definition> definitions;
    for (const auto &[id, definition] : m_definitions)
        definitions += definition;
    std::stable_sort(definitions.begin(), definitions.end(),
                     [](const auto &a, const auto &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    return definitions;
}
