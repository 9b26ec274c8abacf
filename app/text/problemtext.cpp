// SPDX-License-Identifier: GPL-3.0-or-later
#include "problemtext.h"

#include "failuretext.h"

using namespace Qt::StringLiterals;

QString problemAdvice(const Problem &problem)
{
    if (problem.doNext.isEmpty() && problem.cause)
        return failureAdvice(problem.cause->kind);
    return problem.doNext;
}

QString problemText(const Problem &problem)
{
    auto text = problem.where.isEmpty() ? problem.what : problem.where + u": "_s + problem.what;
    const auto advice = problemAdvice(problem);
    if (advice.isEmpty())
        return text;
    if (!text.endsWith(u'.'))
        text += u'.';
    return text + u' ' + advice + (advice.endsWith(u'.') ? u""_s : u"."_s);
}
