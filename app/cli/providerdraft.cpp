// SPDX-License-Identifier: GPL-3.0-or-later
#include "providerdraft.h"

#include "balanceguess.h"
#include "jsontext.h"
#include "replybody.h"
#include "replyfigures.h"
#include "requestpreview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What people need to go on by hand where nothing in the reply, or no reply, says which figure it is.
void sketchBalance(DefinitionDraft &draft, const QString &why)
{
    draft.balances = {{.key = u"balance"_s, .label = u"Balance"_s, .unit = u"credits"_s, .amount = u".balance"_s}};
    draft.remarks += why;
    draft.remarks +=
        u"Put the path of the figure that is left in the place of .balance, and its unit in the place of credits."_s;
}

Outcome<> readReplyInto(DefinitionDraft &draft, const HttpReply &reply)
{
    auto values = draft.request.values;
    for (const auto &field : draft.request.fields) {
        if (!field.secret)
            values.remove(field.id);
    }
    const auto secret = Secret::fromFields(values);
    if (!secret)
        return tl::unexpected(secret.error());
    draft.textBody = !plainReplyText(reply).isEmpty() && !filterInput(reply, false);
    const auto root = replyTree(reply, draft.textBody, *secret);
    if (!root)
        return refuse(Problem::Kind::BadData, root.error(), u"--reply"_s,
                      u"Give the file with the body of the reply"_s);
    draft.balances = likelyBalances(*root);
    if (draft.balances.isEmpty())
        sketchBalance(draft, u"Nothing in the reply looks like what is left."_s);
    else
        draft.remarks += u"Found by their names: check that these are what is left, and their units."_s;
    if (const auto figures = figuresIn(*root); !figures.isEmpty())
        draft.remarks += u"Figures in the reply: "_s + figures;
    return {};
}

/// What was done with the command, for whoever typed it.
QString wordsOn(const DefinitionDraft &draft)
{
    QString words;
    for (const auto &field : draft.request.fields)
        words += u"# %1 was taken out of the command: %2\n"_s.arg(
            field.id,
            field.secret ? u"a secret, asked for when an account is added"_s : u"asked for when an account is added"_s);
    if (draft.request.fields.isEmpty())
        words +=
            u"# no key was found in the command; if it needs one, add its header or parameter, and draft again\n"_s;
    for (const auto &balance : draft.balances)
        words += u"# %1 is read from %2: look whether that is what is left\n"_s.arg(
            balance.key.isEmpty() ? balance.label : balance.key, balance.amount.isEmpty()
                                                                     ? u"%1 less %2"_s.arg(balance.limit, balance.used)
                                                                     : balance.each + balance.amount);
    if (!draft.request.ignored.isEmpty())
        words += u"# left out, since it makes no difference: %1\n"_s.arg(draft.request.ignored.join(u", "_s));
    return words;
}

} // namespace

Outcome<Answer> draftProvider(const Invocation &invocation, const Catalog &catalog, const Files &files)
{
    const auto input = files.read(u"-"_s);
    if (!input)
        return tl::unexpected(input.error());
    const auto request = curlCommandFrom(QString::fromUtf8(*input)).and_then(draftRequest);
    if (!request)
        return tl::unexpected(request.error());
    DefinitionDraft draft{.id = invocation.option(u"id"_s).value_or(catalog.freeId(request->id)),
                          .name = invocation.option(u"name"_s).value_or(request->name)};
    draft.request = *request;
    if (const auto file = invocation.option(u"reply"_s)) {
        const auto body = files.read(*file);
        if (!body)
            return tl::unexpected(body.error());
        const HttpReply reply{.status = 200, .headers = {}, .body = *body, .at = {}};
        if (const auto read = readReplyInto(draft, reply); !read)
            return tl::unexpected(read.error());
    } else {
        sketchBalance(draft,
                      u"What the reply holds is not known here. Save one in a file and give it with --reply, or:"_s);
    }
    const auto toml = tomlOf(draft);
    const auto sound = readDefinition(toml, draft.id + u".toml"_s, Definition::Source::User, FilterCheck::Compile);
    if (!sound)
        return tl::unexpected(problemOf(sound.error().constFirst()));
    if (const auto preview = requestPreview(*sound); !preview)
        return refuse(Problem::Kind::BadData, preview.error().detail, u"-"_s, u"Leave that out of the command"_s);
    const auto text = QString::fromUtf8(toml);
    if (invocation.json)
        return Answer{.out = JsonText::object({{u"id"_s, draft.id}, {u"toml"_s, text}}).toString()};
    return Answer{.out = text, .err = wordsOn(draft)};
}
