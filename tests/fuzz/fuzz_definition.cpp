// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitionreader.h"
#include "filterprogram.h"
#include "holds.h"
#include "origin.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Stage = FilterProgram::Stage;

namespace {

void checkDefinition(const Definition &definition, const QByteArray &toml)
{
    HOLDS(!definition.id.isEmpty() && !definition.name.isEmpty() && !definition.origins.isEmpty());
    HOLDS(definition.text == toml);
    HOLDS(definition.atLeast > 0s && definition.every >= definition.atLeast);
    for (const auto &origin : definition.origins) {
        const auto checked = checkedOrigin(origin.url);
        HOLDS(checked && *checked == origin.url);
    }
    for (const auto &field : definition.fields) {
        HOLDS(!field.id.isEmpty() && definition.field(field.id) == &field);
        HOLDS(!field.secret || (field.defaultValue.isEmpty() && field.choices.isEmpty()));
        HOLDS(field.choices.isEmpty() || field.defaultValue.isEmpty() || field.choices.contains(field.defaultValue));
    }
    HOLDS(definition.filters && !definition.filters->source(Stage::Request).isEmpty());
    HOLDS(!definition.filters->source(Stage::Balances).isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray toml(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto definition = readDefinition(toml, u"fuzz.toml"_s, Definition::Source::User, FilterCheck::OnFirstUse);
    if (definition) {
        checkDefinition(*definition, toml);
        return 0;
    }
    HOLDS(!definition.error().isEmpty());
    for (const auto &problem : definition.error()) {
        HOLDS(problem.file == u"fuzz.toml"_s && problem.line >= 1 && problem.line <= toml.count('\n') + 1 &&
              problem.column >= 1);
        HOLDS(!problem.what.isEmpty() && isPlainLine(problem.what));
    }
    return 0;
}
