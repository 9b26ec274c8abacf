// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountcommands.h"

#include "accountbook.h"
#include "accountdetails.h"
#include "accountjson.h"
#include "duration.h"
#include "entryremoval.h"
#include "failuretext.h"
#include "monitor.h"
#include "requestbuilder.h"
#include "texttable.h"

using namespace Qt::StringLiterals;

namespace {

const Definition *definitionOf(const Desk &desk, const Account &account)
{
    return desk.monitor.catalog().find(account.providerId);
}

QString originInForce(const Desk &desk, const Account &account)
{
    const auto *const definition = definitionOf(desk, account);
    return definition ? originOf(account, *definition) : account.origin;
}

/// What a change of an account prints: the account as JSON, or a line; and a note for people about what comes next.
Answer changed(const Desk &desk, const Invocation &invocation, const AccountId &id, const QString &line,
               const QString &note = {})
{
    const auto &state = *desk.monitor.state(id);
    if (invocation.json)
        return {.out = accountJson(state, definitionOf(desk, state.account)).toString()};
    return {.out = line + u'\n', .err = note.isEmpty() ? QString() : note + u'\n'};
}

Account withStored(Account account, const StoredSecret &secret)
{
    account.entry = secret.entry;
    account.boundOrigin = secret.boundOrigin;
    account.secretTails = secret.tails;
    return account;
}

/// Does it, and says \a done of the account.
Outcome<Answer> change(const Desk &desk, const Invocation &invocation, const std::function<Outcome<>(const AccountId &)> &act, const QString &done)
{
    const auto state = accountNamed(desk, invocation.word(0));
    if (!state)
        return tl::unexpected(state.error());
    const auto id = (*state)->account.id;
    return act(id).map([&] { return changed(desk, invocation, id, done.arg(id)); });
}

} // namespace

Outcome<Answer> listAccounts(const Desk &desk, const Invocation &invocation)
{
    QList<JsonText> accounts;
    TextTable table;
    for (const auto &state : desk.monitor.states()) {
        const auto &account = state.account;
        accounts += accountJson(state, definitionOf(desk, account));
        table.addRow({account.id, account.providerId, account.label,
                      u"every %1"_s.arg(durationToString(state.interval)), account.paused ? u"paused"_s : QString(), account.muted ? u"muted"_s : QString()});
    }
    if (invocation.json)
        return Answer{.out = JsonText::object({{u"accounts"_s, JsonText::array(accounts)}}).toString()};
    if (accounts.isEmpty())
        return Answer{.err = u"There is no account yet; plimsollctl account add PROVIDER adds one\n"_s};
    return Answer{.out = table.toString()};
}

Outcome<Answer> showAccount(const Desk &desk, const Invocation &invocation)
{
    return accountNamed(desk, invocation.word(0)).map([&](const AccountState *state) {
        const auto *const definition = definitionOf(desk, state->account);
        return Answer{.out = invocation.json ? accountJson(*state, definition).toString()
                                             : accountText(*state, definition)};
    });
}

Outcome<Answer> addAccount(const Desk &desk, const Invocation &invocation)
{
    const auto drafted = accountMeant(desk, invocation);
    if (!drafted)
        return tl::unexpected(drafted.error());
    if (!invocation.secret)
        return refuse(Problem::Kind::Usage, u"The secrets are missing"_s);
    const auto account = withStored(*drafted, *invocation.secret);
    return desk.book.put(account).map([&] {
        const auto every = durationToString(desk.monitor.state(account.id)->interval);
        return changed(desk, invocation, account.id, account.id,
                       u"%1 is asked at %2 every %3; plimsollctl refresh %4 asks now"_s.arg(
                           account.label, originInForce(desk, account), every, account.id));
    });
}

Outcome<Answer> editAccount(const Desk &desk, const Invocation &invocation)
{
    const auto account = accountMeant(desk, invocation);
    if (!account)
        return tl::unexpected(account.error());
    return desk.book.put(*account).map([&] {
        const auto moved = !account->secretTails.isEmpty() && originInForce(desk, *account) != account->boundOrigin;
        return changed(desk, invocation, account->id, u"%1 is changed"_s.arg(account->id),
                       moved ? u"It waits until its secrets are entered for %1: plimsollctl account secrets %2"_s.arg(
                                   originInForce(desk, *account), account->id)
                             : QString());
    });
}

Outcome<Answer> pauseAccount(const Desk &desk, const Invocation &invocation)
{
    return change(desk, invocation, [&](const AccountId &id) { return desk.book.pause(id, true); }, u"%1 is paused"_s);
}

Outcome<Answer> resumeAccount(const Desk &desk, const Invocation &invocation)
{
    return change(desk, invocation, [&](const AccountId &id) { return desk.book.pause(id, false); }, u"%1 is asked again"_s);
}

Outcome<Answer> muteAccount(const Desk &desk, const Invocation &invocation)
{
    return change(desk, invocation, [&](const AccountId &id) { return desk.book.mute(id, true); }, u"%1 is muted"_s);
}

Outcome<Answer> unmuteAccount(const Desk &desk, const Invocation &invocation)
{
    return change(desk, invocation, [&](const AccountId &id) { return desk.book.mute(id, false); }, u"%1 is told of again"_s);
}

void replaceSecrets(const Desk &desk, const Invocation &invocation, QObject *guard,
                    std::function<void(Outcome<Answer>)> then)
{
    const auto before = accountMeant(desk, invocation);
    if (!before)
        return then(tl::unexpected(before.error()));
    if (!invocation.secret)
        return then(refuse(Problem::Kind::Usage, u"The secrets are missing"_s));
    const auto kept = desk.book.put(withStored(*before, *invocation.secret));
    if (!kept)
        return then(tl::unexpected(kept.error()));
    const auto answer = changed(desk, invocation, before->id, u"The secrets of %1 are replaced"_s.arg(before->id));
    removeEntries(desk.secrets, {before->entry}, guard, [answer, then](const std::optional<Failure> &failure) {
        auto complete = answer;
        if (failure)
            complete.err += u"The former secrets are still in the keychain: %1\n"_s.arg(failureMessage(*failure));
        then(complete);
    });
}

void removeAccount(const Desk &desk, const Invocation &invocation, QObject *guard,
                   std::function<void(Outcome<Answer>)> then)
{
    const auto state = accountNamed(desk, invocation.word(0));
    if (!state)
        return then(tl::unexpected(state.error()));
    const auto id = (*state)->account.id;
    const auto json = invocation.json;
    desk.book.remove(id, {guard, [id, json, then](const Outcome<> &removed) {
                              then(removed.map([&] {
                                  return Answer{.out = json ? JsonText::object({{u"removed"_s, id}}).toString()
                                                            : u"%1 is removed\n"_s.arg(id)};
                              }));
                          }});
}
