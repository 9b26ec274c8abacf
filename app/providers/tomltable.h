// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definitionproblem.h"

#include <QList>
#include <QStringList>

#include <toml++/toml.h>

#include <optional>

/// Collects what is wrong with one file.
class ProblemList
{
public:
    explicit ProblemList(QString file) : m_file(std::move(file)) {}

    void add(FilePosition at, const QString &what);
    /// In the order of the file.
    QList<DefinitionProblem> sorted() const;
    bool isEmpty() const { return m_problems.isEmpty(); }

private:
    QString m_file;
    QList<DefinitionProblem> m_problems;
};

/// A text of a file and where it stands.
struct PlacedText {
    QString value;
    FilePosition at;
};

FilePosition placeOf(const toml::source_region &region);
/// "a text", "a whole number": for "must be …, not …".
QString typeWords(const toml::node &node);

/// One table of a TOML file, read strictly: an unknown key and a value of another type are problems.
class TomlTable
{
public:
    /// \a name as people know it: "[[field]]", or empty for the file itself.
    TomlTable(const toml::table &table, QString name, FilePosition at, ProblemList &problems);

    /// \a outer are the keys of the table around this one: TOML gives what stands below to this one.
    void refuseUnknownKeys(const QStringList &known, const QStringList &outer = {}) const;

    /// Nothing when it is missing or of another type. A missing one is a problem when it is \a required; an empty one
    /// always.
    enum class Need { Required, Optional };
    std::optional<PlacedText> text(const char *key, Need need) const;
    QString textOr(const char *key, const QString &otherwise) const;
    bool flag(const char *key) const;
    QList<PlacedText> texts(const char *key) const;
    QList<std::pair<qint64, FilePosition>> numbers(const char *key) const;
    const toml::node *node(const char *key) const;
    /// The tables of an array of tables; a problem when it is something else.
    QList<TomlTable> tables(const char *key) const;

    FilePosition at() const { return m_at; }
    /// "'label'", or "'label' in [[field]]".
    QString named(const QString &key) const;
    QString named(const char *key) const { return named(QString::fromUtf8(key)); }
    void wrongType(const toml::node &node, const QString &name, const QString &wanted) const;

private:
    const toml::array *array(const char *key, const QString &wanted) const;

    const toml::table *m_table;
    QString m_name;
    FilePosition m_at;
    ProblemList *m_problems;
};
