// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrethandover.h"

#include "accountbook.h"
#include "accountdetails.h"
#include "entryremoval.h"
#include "failuretext.h"
#include "ports/secretstore.h"
#include "secretlines.h"

using namespace Qt::StringLiterals;

namespace {

struct Complete {
    Invocation invocation;
    Secret secret;
};

Problem notStored(const Failure &failure)
{
    return {.kind = Problem::Kind::Keychain,
            .what = u"The secret was not saved, and nothing was changed: %1"_s.arg(failureMessage(failure)),
            .cause = failure};
}

/// Checks the fields against provider and account, and names the entry that the secret shall have.
Outcome<Complete> checked(const Desk &desk, Invocation invocation, const QByteArray &lines)
{
    const auto definition = definitionMeant(desk, invocation);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto given = fieldsFromLines(lines, *definition);
    if (!given)
        return tl::unexpected(given.error());
    invocation.fields = given->plain;
    const auto account = accountMeant(desk, invocation);
    if (!account)
        return tl::unexpected(account.error());
    auto secret = Secret::fromFields(given->secrets);
    if (!secret)
        return tl::unexpected(secret.error());
    const auto complete = desk.book.checkSecret(*account, *secret);
    if (!complete)
        return tl::unexpected(complete.error());
    const auto bound = desk.book.withSecret(*account, *secret);
    invocation.secret = StoredSecret{bound.entry, bound.boundOrigin, bound.secretTails};
    return Complete{std::move(invocation), std::move(*secret)};
}

} // namespace

SecretHandover::SecretHandover(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

bool SecretHandover::concerns(const Invocation &invocation)
{
    return invocation.command == u"account add"_s || invocation.command == u"account secrets"_s;
}

Outcome<QList<Field>> SecretHandover::fieldsToAsk(const Invocation &invocation) const
{
    const auto definition = definitionMeant(m_desk, invocation);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto account = accountMeant(m_desk, invocation);
    if (!account)
        return tl::unexpected(account.error());
    QList<Field> fields;
    for (const auto &field : definition->fields) {
        if (field.secret)
            fields += field;
    }
    return fields;
}

void SecretHandover::store(const Invocation &invocation, const QByteArray &lines,
                           Continuation<Invocation, Problem> then)
{
    auto complete = checked(m_desk, invocation, lines);
    if (!complete)
        return then(tl::unexpected(complete.error()));
    if (complete->secret.fieldIds().isEmpty())
        return then(complete->invocation);
    m_desk.secrets.write(complete->invocation.secret->entry, std::move(complete->secret),
                         {this, [known = complete->invocation, then](const Result<> &written) {
                              if (written)
                                  then(known);
                              else
                                  then(tl::unexpected(notStored(written.error())));
                          }});
}

void SecretHandover::takeBack(const Invocation &invocation, std::function<void()> then)
{
    QList<QUuid> entries;
    if (invocation.secret)
        entries += invocation.secret->entry;
    removeEntries(m_desk.secrets, entries, this, [then](const std::optional<Failure> &) { then(); });
}
