// SPDX-License-Identifier: GPL-3.0-or-later
#include "tomltable.h"

#include "plainwords.h"
#include "suggestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Characters. Problems quote what somebody wrote.
constexpr qsizetype LongestProblem = 500;

QString fromToml(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

void ProblemList::add(FilePosition at, const QString &what)
{
    m_problems += {m_file, at.line, at.column, plainWords(what, LongestProblem)};
}

QList<DefinitionProblem> ProblemList::sorted() const
{
    auto problems = m_problems;
    std::stable_sort(problems.begin(), problems.end(), [](const auto &a, const auto &b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return problems;
}

FilePosition placeOf(const toml::source_region &region)
{
    return {std::max(1, int(region.begin.line)), std::max(1, int(region.begin.column))};
}

QString typeWords(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::string:
        return u"a text"_s;
    case toml::node_type::integer:
    case toml::node_type::floating_point:
        return u"a number"_s;
    case toml::node_type::boolean:
        return u"true or false"_s;
    case toml::node_type::array:
        return u"a list"_s;
    case toml::node_type::table:
        return u"a table"_s;
    default:
        return u"a date or time"_s;
    }
}

TomlTable::TomlTable(const toml::table &table, QString name, FilePosition at, ProblemList &problems)
    : m_table(&table)
    , m_name(std::move(name))
    , m_at(at)
    , m_problems(&problems)
{
}

void TomlTable::refuseUnknownKeys(const QStringList &known, const QStringList &outer) const
{
    for (const auto &[key, value] : *m_table) {
        const auto name = fromToml(key.str());
        if (known.contains(name))
            continue;
        const auto hint = outer.contains(name) ? u"; it belongs above the first table, which begins with a line in brackets"_s
                                               : suggestion(name, known);
        m_problems->add(placeOf(key.source()), u"unknown key %1%2"_s.arg(named(name), hint));
    }
}

QString TomlTable::named(const QString &key) const
{
    const auto quoted = u"'%1'"_s.arg(key);
    return m_name.isEmpty() ? quoted : u"%1 in %2"_s.arg(quoted, m_name);
}

void TomlTable::wrongType(const toml::node &node, const QString &name, const QString &wanted) const
{
    m_problems->add(placeOf(node.source()), u"%1 must be %2, not %3"_s.arg(name, wanted, typeWords(node)));
}

const toml::node *TomlTable::node(const char *key) const
{
    return m_table->get(key);
}

std::optional<PlacedText> TomlTable::text(const char *key, Need need) const
{
    const auto *found = node(key);
    if (!found) {
        if (need == Need::Required)
            m_problems->add(m_at, u"missing %1"_s.arg(named(key)));
        return {};
    }
    const auto *string = found->as_string();
    if (!string) {
        wrongType(*found, named(key), u"a text"_s);
        return {};
    }
    const PlacedText placed{fromToml(string->get()), placeOf(found->source())};
    if (placed.value.trimmed().isEmpty()) {
        m_problems->add(placed.at, u"%1 is empty"_s.arg(named(key)));
        return {};
    }
    return placed;
}

QString TomlTable::textOr(const char *key, const QString &otherwise) const
{
    const auto found = text(key, Need::Optional);
    return found ? found->value : otherwise;
}

bool TomlTable::flag(const char *key) const
{
    const auto *found = node(key);
    if (found && !found->is_boolean())
        wrongType(*found, named(key), u"true or false"_s);
    return found && found->is_boolean() && found->as_boolean()->get();
}

const toml::array *TomlTable::array(const char *key, const QString &wanted) const
{
    const auto *found = node(key);
    if (found && !found->is_array())
        wrongType(*found, named(key), wanted);
    return found ? found->as_array() : nullptr;
}

QList<PlacedText> TomlTable::texts(const char *key) const
{
    QList<PlacedText> list;
    const auto *items = array(key, u"a list of texts"_s);
    if (!items)
        return list;
    for (const auto &item : *items) {
        if (!item.is_string())
            wrongType(item, u"every entry of "_s + named(key), u"a text"_s);
        else if (const auto value = fromToml(item.as_string()->get()); value.trimmed().isEmpty())
            m_problems->add(placeOf(item.source()), u"an entry of %1 is empty"_s.arg(named(key)));
        else
            list += {value, placeOf(item.source())};
    }
    return list;
}

QList<std::pair<qint64, FilePosition>> TomlTable::numbers(const char *key) const
{
    QList<std::pair<qint64, FilePosition>> list;
    const auto *items = array(key, u"a list of whole numbers"_s);
    if (!items)
        return list;
    for (const auto &item : *items) {
        if (item.is_integer())
            list += {item.as_integer()->get(), placeOf(item.source())};
        else
            wrongType(item, u"every entry of "_s + named(key), u"a whole number"_s);
    }
    return list;
}

QList<TomlTable> TomlTable::tables(const char *key) const
{
    QList<TomlTable> list;
    const auto header = u"[[%1]]"_s.arg(QString::fromUtf8(key));
    const auto *items = array(key, u"a list of tables, each under "_s + header);
    if (!items)
        return list;
    for (const auto &item : *items) {
        if (const auto *table = item.as_table())
            list += TomlTable(*table, header, placeOf(item.source()), *m_problems);
        else
            wrongType(item, u"every entry of "_s + named(key), u"a table under "_s + header);
    }
    return list;
}
