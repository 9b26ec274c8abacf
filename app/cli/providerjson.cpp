// SPDX-License-Identifier: GPL-3.0-or-later
#include "providerjson.h"

#include "duration.h"

using namespace Qt::StringLiterals;

namespace {

JsonText textsJson(const QStringList &texts)
{
    QList<JsonText> elements;
    for (const auto &text : texts)
        elements += text;
    return JsonText::array(std::move(elements));
}

JsonText fieldJson(const Field &field)
{
    return JsonText::object({{u"id"_s, field.id},
                             {u"label"_s, field.label},
                             {u"secret"_s, field.secret},
                             {u"optional"_s, field.optional},
                             {u"default"_s, JsonText::orNull(field.defaultValue)},
                             {u"choices"_s, textsJson(field.choices)}});
}

} // namespace

JsonText providerJson(const Definition &definition)
{
    QList<JsonText> origins;
    for (const auto &origin : definition.origins)
        origins += JsonText::object({{u"url"_s, origin.url}, {u"label"_s, origin.label}});
    QList<JsonText> fields;
    for (const auto &field : definition.fields)
        fields += fieldJson(field);
    return JsonText::object(
        {{u"id"_s, definition.id},
         {u"name"_s, definition.name},
         {u"category"_s, definition.category},
         {u"evidence"_s, definition.evidence},
         {u"origins"_s, JsonText::array(origins)},
         {u"fields"_s, JsonText::array(fields)},
         {u"docs"_s, JsonText::orNull(definition.docs)},
         {u"keys"_s, JsonText::orNull(definition.keys)},
         {u"topup"_s, JsonText::orNull(definition.topup)},
         {u"every"_s, durationToString(definition.every)},
         {u"source"_s, definition.source == Definition::Source::BuiltIn ? u"built-in"_s : u"user"_s}});
}
