// SPDX-License-Identifier: GPL-3.0-or-later
#include "providercommands.h"

#include "definitioncheck.h"
#include "duration.h"
#include "providerdraft.h"
#include "providerjson.h"
#include "providertry.h"
#include "requestpreview.h"
#include "requesttext.h"
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

/// A heading for each category, and columns that are aligned over all of them.
QString byCategory(const QMap<QString, QList<Definition>> &categories)
{
    TextTable table;
    for (const auto &definitions : categories) {
        for (const auto &definition : definitions) {
            const auto others = definition.origins.size() - 1;
            table.addRow({definition.id, definition.name, definition.evidence, definition.origins.value(0).url,
                          others > 0 ? u"and %1 more"_s.arg(others) : QString()});
        }
    }
    auto rows = table.lines(2);
    QString text;
    for (auto it = categories.begin(); it != categories.end(); ++it) {
        text += (it == categories.begin() ? QString() : u"\n"_s) + it.key() + u'\n';
        for (qsizetype i = 0; i < it->size(); ++i)
            text += rows.takeFirst();
    }
    return text;
}

Answer listProviders(const Catalog &catalog, bool json)
{
    QList<JsonText> providers;
    QMap<QString, QList<Definition>> categories;
    for (const auto &definition : catalog.all()) {
        providers += providerJson(definition);
        categories[definition.category] += definition;
    }
    if (json)
        return {.out = JsonText::object({{u"providers"_s, JsonText::array(providers)}}).toString(),
                .err = warnings(catalog)};
    return {.out = byCategory(categories), .err = warnings(catalog)};
}

Outcome<Answer> showProvider(const Invocation &invocation, const Catalog &catalog, const Files &files)
{
    const auto definition = definitionNamed(invocation.word(0), catalog, files);
    if (!definition)
        return tl::unexpected(definition.error());
    if (invocation.has(u"toml"_s))
        return Answer{.out = QString::fromUtf8(definition->text)};
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
    if (const auto request = requestPreview(*definition))
        addRequestRows(table, *request);
    table.addRow({u"docs"_s, definition->docs});
    table.addRow({u"keys"_s, definition->keys});
    table.addRow({u"topup"_s, definition->topup});
    return Answer{.out = table.toString()};
}

/// What is wrong with a file, and what it would ask.
DefinitionCheck findingOn(const QString &file, const Catalog &catalog, const Files &files)
{
    DefinitionCheck finding{.problems = {}, .notes = {}, .request = fail(Failure::Kind::DefinitionMissing)};
    const auto text = files.read(file);
    if (!text) {
        finding.problems = {{file, 0, 0, text.error().what}};
        return finding;
    }
    const auto definition = readDefinition(*text, file, Definition::Source::User, FilterCheck::Compile);
    if (!definition) {
        finding.problems = definition.error();
        return finding;
    }
    finding = checkedDefinition(*definition);
    const auto *const known = catalog.find(definition->id);
    if (known && known->source == Definition::Source::BuiltIn)
        finding.notes += DefinitionProblem{file, 1, 1, u"'%1' is built in; to add yours, give it an id of its own"_s.arg(definition->id)};
    return finding;
}

QList<JsonText> problemsJson(const QList<DefinitionProblem> &problems)
{
    QList<JsonText> elements;
    for (const auto &problem : problems)
        elements +=
            JsonText::object({{u"line"_s, problem.line}, {u"column"_s, problem.column}, {u"what"_s, problem.what}});
    return elements;
}

QString lineOf(const DefinitionProblem &problem)
{
    return (problem.line > 0 ? problem.toString() : u"%1: %2"_s.arg(problem.file, problem.what)) + u'\n';
}

QString requestRows(const HttpRequest &request)
{
    TextTable table;
    addRequestRows(table, request);
    return table.toString(2);
}

JsonText fileJson(const QString &file, const DefinitionCheck &finding)
{
    return JsonText::object({{u"file"_s, file},
                             {u"ok"_s, finding.problems.isEmpty()},
                             {u"problems"_s, JsonText::array(problemsJson(finding.problems))},
                             {u"notes"_s, JsonText::array(problemsJson(finding.notes))},
                             {u"request"_s, requestJson(finding.request)}});
}

/// With JSON the findings are on standard output, and the first of them is the error too.
Answer checkProviders(const Invocation &invocation, const Catalog &catalog, const Files &files)
{
    Answer answer;
    QList<JsonText> findings;
    for (const auto &file : invocation.words) {
        const auto finding = findingOn(file, catalog, files);
        const auto &problems = finding.problems;
        findings += fileJson(file, finding);
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
            answer.out += u"%1: ok\n%2"_s.arg(file, requestRows(*finding.request));
        for (const auto &problem : problems)
            answer.err += lineOf(problem);
        for (const auto &note : finding.notes)
            answer.err += u"%1:%2:%3: note: %4\n"_s.arg(note.file).arg(note.line).arg(note.column).arg(note.what);
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
        return showProvider(invocation, catalog, files);
    if (invocation.command == u"provider check"_s)
        return checkProviders(invocation, catalog, files);
    if (invocation.command == u"provider draft"_s)
        return draftProvider(invocation, catalog, files);
    return tryProvider(invocation, catalog, files, clock);
}

} // namespace

Answer runProviderCommand(const Invocation &invocation, const Catalog &catalog, const Files &files, const Clock &clock)
{
    const auto answer = run(invocation, catalog, files, clock);
    return answer ? forScreen(*answer, invocation.json) : answerTo(answer.error(), invocation.json);
}
