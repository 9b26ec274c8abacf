// SPDX-License-Identifier: GPL-3.0-or-later
#include "definition.h"

#include "definitionproblem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

const Field *Definition::field(const QString &fieldId) const
{
    const auto it = std::find_if(fields.begin(), fields.end(), [&](const auto &f) { return f.id == fieldId; });
    return it == fields.end() ? nullptr : &*it;
}

QStringList Definition::secretFieldIds() const
{
    QStringList ids;
    for (const auto &candidate : fields) {
        if (candidate.secret)
            ids += candidate.id;
    }
    return ids;
}

Problem problemOf(const DefinitionProblem &problem)
{
    const auto where = problem.line > 0 ? u"%1:%2:%3"_s.arg(problem.file).arg(problem.line).arg(problem.column) : problem.file;
    return {.kind = Problem::Kind::BadData, .what = problem.what, .where = where};
}

QString DefinitionProblem::toString() const
{
    return u"%1:%2:%3: %4"_s.arg(file, QString::number(line), QString::number(column), what);
}
