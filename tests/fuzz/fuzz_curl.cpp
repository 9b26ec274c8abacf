// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitiondraft.h"
#include "definitionreader.h"
#include "holds.h"
#include "origin.h"

using namespace Qt::StringLiterals;

namespace {

void checkProblem(const Problem &problem)
{
    HOLDS(!problem.what.isEmpty());
    for (const auto &text : {problem.what, problem.where, problem.doNext})
        HOLDS(isPlainLine(text) && !text.contains(QLatin1String(Canary)));
}

/// Whatever was pasted, what is made of it is a definition that can be read, and its secrets stand in none of it.
void checkDraft(const RequestDraft &request)
{
    HOLDS(checkedOrigin(request.origin) == request.origin);
    DefinitionDraft draft{.id = request.id, .name = request.name};
    draft.request = request;
    draft.balances = {{.key = u"credits"_s, .label = u"Credits"_s, .unit = u"credits"_s, .amount = u".credits"_s}};
    const auto toml = tomlOf(draft);
    const auto definition = readDefinition(toml, u"fuzz.toml"_s, Definition::Source::User, FilterCheck::OnFirstUse);
    if (!definition)
        std::fprintf(stderr, "%s\n%s\n", qPrintable(definition.error().first().toString()), toml.constData());
    HOLDS(definition);
    for (const auto &field : definition->fields) {
        const auto value = request.values.value(field.id);
        HOLDS(!field.secret || value != QLatin1String(Canary) || !toml.contains(Canary));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    const auto command = curlCommandFrom(text);
    if (!command) {
        checkProblem(command.error());
        return 0;
    }
    HOLDS(command->url.contains(u"://"_s) && command->method == command->method.toUpper());
    const auto request = draftRequest(*command);
    if (request)
        checkDraft(*request);
    else
        checkProblem(request.error());
    return 0;
}
