// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldreader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

using Need = TomlTable::Need;

namespace {

class FieldReader
{
public:
    FieldReader(const TomlTable &table, const QStringList &rootKeys, ProblemList &problems) : m_table(table), m_problems(problems)
    {
        table.refuseUnknownKeys(
            {u"id"_s, u"label"_s, u"secret"_s, u"optional"_s, u"default"_s, u"choices"_s, u"help"_s}, rootKeys);
        readId();
        field.label = table.textOr("label", field.id);
        field.secret = table.flag("secret");
        field.optional = table.flag("optional");
        field.help = table.textOr("help", {});
        readChoices();
        readDefault();
    }

    Field field;
    FilePosition at;

private:
    void readId()
    {
        static const QRegularExpression pattern(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
        at = m_table.at();
        const auto id = m_table.text("id", Need::Required);
        if (!id)
            return;
        at = id->at;
        field.id = id->value;
        if (!pattern.match(id->value).hasMatch())
            m_problems.add(id->at,
                           u"'id' in [[field]] must be made of letters, digits and '_', and not begin with a digit"_s);
    }

    void readChoices()
    {
        for (const auto &choice : m_table.texts("choices")) {
            if (field.choices.contains(choice.value))
                m_problems.add(choice.at, u"'%1' stands twice in 'choices'"_s.arg(choice.value));
            field.choices += choice.value;
        }
        const auto *node = m_table.node("choices");
        if (node && field.secret)
            m_problems.add(placeOf(node->source()), u"a secret field has no 'choices'"_s);
        else if (node && node->is_array() && node->as_array()->empty())
            m_problems.add(placeOf(node->source()),
                           u"'choices' in [[field]] is empty; leave it out to take any value"_s);
    }

    void readDefault()
    {
        const auto text = m_table.text("default", Need::Optional);
        if (!text)
            return;
        field.defaultValue = text->value;
        if (field.secret)
            m_problems.add(text->at,
                           u"a secret field has no 'default'; it would stand in the definition for all to read"_s);
        else if (!field.choices.isEmpty() && !field.choices.contains(text->value))
            m_problems.add(text->at, u"'default' is not one of the 'choices': %1"_s.arg(field.choices.join(u", "_s)));
    }

    const TomlTable &m_table;
    ProblemList &m_problems;
};

} // namespace

QList<Field> readFields(const TomlTable &root, const QStringList &rootKeys, ProblemList &problems)
{
    QList<Field> fields;
    for (const auto &table : root.tables("field")) {
        const FieldReader reader(table, rootKeys, problems);
        const auto taken =
            std::any_of(fields.begin(), fields.end(), [&](const auto &f) { return f.id == reader.field.id; });
        if (taken && !reader.field.id.isEmpty())
            problems.add(reader.at, u"two fields have the id '%1'"_s.arg(reader.field.id));
        fields += reader.field;
    }
    return fields;
}
