// SPDX-License-Identifier: GPL-3.0-or-later
#include "providercommands.h"

#include "duration.h"
#include "providerjson.h"
#include "providertry.h"
#include "texttable.h"

using namespace Qt::StringLiterals;

namespace {

QString originsText(const Definition &definition)
{
    QStringList origins;
    for (const auto &origin : definition.origins)
        origins += origin.label.isEmpty() ? origin.url : u"%1 (%2)"_s.arg(origin.url, origin.label);
    return origins.join(u", "_s);
}

QString fieldText(const Field &field)
{
    QStringList facts{field.label};
    if (field.secret)
        facts += u"secret"_s;
    if (field.optional)
        facts += u"optional"_s;
    if (!field.defaultValue.isEmpty())
        facts += u"default %1"_s.arg(field.defaultValue);
    if (!field.choices.isEmpty())
        facts += u"one of %1"_s.arg(field.choices.join(u" | "_s));
    return facts.join(u", "_s);
}

/// People's own definitions that could not be used are told of, whatever was asked.
QString warnings(const Catalog &catalog)
{
    QString lines;
    for (const auto &problem : catalog.problems())
        lines += problem.toString() + u'\n';
    return lines;
}

Answer listProviders(const Catalog &catalog, bool json)
{
    QList<JsonText> providers;
    TextTable table;
    for (const auto &definition : catalog.all()) {
        providers += providerJson(definition);
        table.addRow({definition.id, definition.name, definition.category, originsText(definition)});
    }
    return {.out =
                json ? JsonText::object({{u"providers"_s, JsonText::array(providers)}}).toString() : table.toString(),
            .err = warnings(catalog)};
}

Outcome<Answer> showProvider(const Invocation &invocation, const Catalog &catalog)
{
    const auto *const definition = catalog.find(invocation.word(0));
    if (!definition)
        return refuse(Problem::Kind::NotFound, u"There is no provider '%1'"_s.arg(invocation.word(0)), {},
                      u"See plimsollctl providers"_s);
    if (invocation.json)
        return Answer{.out = providerJson(*definition).toString()};
    TextTable table;
    table.addRow({u"id"_s, definition->id});
    table.addRow({u"name"_s, definition->name});
    table.addRow({u"category"_s, definition->category});
    table.addRow({u"evidence"_s, definition->evidence});
    table.addRow({u"origin"_s, originsText(*definition)});
    table.addRow({u"every"_s, durationToString(definition->every)});
    for (const auto &field : definition->fields)
        table.addRow({u"field "_s + field.id, fieldText(field)});
    table.addRow({u"docs"_s, definition->docs});
    table.addRow({u"keys"_s, definition->keys});
    table.addRow({u"topup"_s, definition->topup});
    return Answer{.out = table.toString()};
}

QList<DefinitionProblem> problemsOf(const QString &file, const Files &files)
{
    const auto text = files.read(file);
    if (!text)
        return {{file, 0, 0, text.error().what}};
    const auto definition = readDefinition(*text, file, Definition::Source::User, FilterCheck::Compile);
    return definition ? QList<DefinitionProblem>() : definition.error();
}

QString lineOf(const DefinitionProblem &problem)
{
    return (problem.line > 0 ? problem.toString() : u"%1: %2"_s.arg(problem.file, problem.what)) + u'\n';
}

JsonText fileJson(const QString &file, const QList<DefinitionProblem> &problems)
{
    QList<JsonText> elements;
    for (const auto &problem : problems)
        elements +=
            JsonText::object({{u"line"_s, problem.line}, {u"column"_s, problem.column}, {u"what"_s, problem.what}});
    return JsonText::object(
        {{u"file"_s, file}, {u"ok"_s, problems.isEmpty()}, {u"problems"_s, JsonText::array(elements)}});
}

/// With JSON the findings are on standard output, and the first of them is the error too.
Answer checkProviders(const Invocation &invocation, const Files &files)
{
    Answer answer;
    QList<JsonText> findings;
    for (const auto &file : invocation.words) {
        const auto problems = problemsOf(file, files);
        findings += fileJson(file, problems);
        if (!problems.isEmpty() && answer.exit == Exit::Done) {
            answer.exit = Exit::BadData;
            if (invocation.json)
                answer.err =
                    answerTo(
                        {.kind = Problem::Kind::BadData,
                         .what = problems.constFirst().what,
                         .where =
                             u"%1:%2:%3"_s.arg(file).arg(problems.constFirst().line).arg(problems.constFirst().column)},
                        true)
                        .err;
        }
        if (invocation.json)
            continue;
        if (problems.isEmpty())
            answer.out += u"%1: ok\n"_s.arg(file);
        for (const auto &problem : problems)
            answer.err += lineOf(problem);
    }
    if (invocation.json)
        answer.out = JsonText::object({{u"files"_s, JsonText::array(findings)}}).toString();
    return answer;
}

Outcome<Answer> run(const Invocation &invocation, const Catalog &catalog, const Files &files, const Clock &clock)
{
    if (invocation.command == u"providers"_s)
        return listProviders(catalog, invocation.json);
    if (invocation.command == u"provider show"_s)
        return showProvider(invocation, catalog);
    if (invocation.command == u"provider check"_s)
        return checkProviders(invocation, files);
    return tryProvider(invocation, catalog, files, clock);
}

} // namespace

Answer runProviderCommand(const Invocation &invocation, const Catalog &catalog, const Files &files, const Clock &clock)
{
    const auto answer = run(invocation, catalog, files, clock);
    return answer ? forScreen(*answer, invocation.json) : answerTo(answer.error(), invocation.json);
}
