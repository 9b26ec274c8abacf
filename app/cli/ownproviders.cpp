// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownproviders.h"

#include "providerbook.h"
#include "providerjson.h"

using namespace Qt::StringLiterals;

namespace {

QString wordsOn(const Definition &definition)
{
    QStringList secrets;
    for (const auto &field : definition.fields) {
        if (field.secret)
            secrets += field.label;
    }
    QStringList origins;
    for (const auto &origin : definition.origins)
        origins += origin.url;
    const auto what = secrets.isEmpty() ? u"Requests"_s : secrets.join(u" and "_s);
    return u"%1: added. %2 will be sent only to %3\nNext: plimsollctl account add %1\n"_s.arg(definition.id, what,
                                                                                              origins.join(u" or "_s));
}

} // namespace

Outcome<Answer> addProvider(const Desk &desk, const Invocation &invocation)
{
    return desk.providers.add(invocation.input.toUtf8(), invocation.word(0)).map([&](const Definition &definition) {
        return Answer{.out = invocation.json ? providerJson(definition).toString() : wordsOn(definition)};
    });
}

Outcome<Answer> removeProvider(const Desk &desk, const Invocation &invocation)
{
    const auto id = invocation.word(0);
    return desk.providers.remove(id).map([&] {
        return Answer{.out = invocation.json ? JsonText::object({{u"removed"_s, id}}).toString()
                                             : u"%1: removed\n"_s.arg(id)};
    });
}
