// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"

#include "ports/accountstore.h"
#include "ports/secretstore.h"
#include "requestbuilder.h"

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Problem> unknownAccount(const AccountId &id)
{
    return refuse(Problem::Kind::NotFound, u"There is no account of this id"_s, id, u"See plimsollctl account list"_s);
}

Outcome<> takenMeanwhile(const AccountId &id)
{
    return refuse(Problem::Kind::Usage, u"There is an account '%1' already"_s.arg(id), u"id"_s, u"Try again"_s);
}

Outcome<> nobodyWaits()
{
    return refuse(Problem::Kind::Busy, u"Nobody waited for it"_s);
}

tl::unexpected<Problem> keychainProblem(const Failure &failure)
{
    return tl::unexpected(Problem{.kind = Problem::Kind::Keychain, .what = u"The secret was not saved"_s, .cause = failure});
}

} // namespace

AccountBook::AccountBook(AccountStore &store, SecretStore &secrets, HttpClient &http, Monitor &monitor, QObject *parent)
    : QObject(parent), m_store(store), m_secrets(secrets), m_http(http), m_monitor(monitor)
{}

Outcome<> AccountBook::open()
{
    const auto settings = m_store.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    auto accounts = m_store.load();
    if (!accounts)
        return tl::unexpected(accounts.error());
    m_settings = *settings;
    m_monitor.setSettings(m_settings);
    for (auto &state : *accounts)
        m_monitor.watch(std::move(state));
    return {};
}

Outcome<Definition> AccountBook::definition(const QString &providerId) const
{
    if (const auto *const known = m_monitor.catalog().find(providerId))
        return *known;
    return refuse(Problem::Kind::NotFound, u"There is no provider '%1'"_s.arg(providerId), u"provider"_s,
                  u"See plimsollctl providers"_s);
}

Outcome<Account> AccountBook::drafted(const AccountDraft &draft) const
{
    QList<AccountId> taken;
    for (const auto &state : m_monitor.states())
        taken.append(state.account.id);
    return definition(draft.providerId).and_then([&](const Definition &d) { return accountFrom(draft, d, taken); });
}

Outcome<Account> AccountBook::edited(const AccountId &id, const AccountDraft &draft) const
{
    const auto *const known = m_monitor.state(id);
    if (!known)
        return unknownAccount(id);
    auto checked = definition(known->account.providerId).and_then([&](const Definition &d) { return accountFrom(draft, d, {}); });
    if (!checked)
        return checked;
    auto account = known->account;
    account.label = checked->label;
    account.origin = checked->origin;
    account.every = checked->every;
    account.fields = checked->fields;
    return account;
}

Outcome<> AccountBook::checkSecret(const Account &account, const Secret &secret) const
{
    return definition(account.providerId).and_then([&](const Definition &d) { return checkSecretFields(d, secret.fieldIds()); });
}

Account AccountBook::withSecret(Account account, const Secret &secret) const
{
    const auto *const known = m_monitor.catalog().find(account.providerId);
    account.entry = QUuid::createUuid();
    account.boundOrigin = known ? originOf(account, *known) : QString();
    account.secretTails.clear();
    for (const auto &fieldId : secret.fieldIds())
        account.secretTails.insert(fieldId, secret.tail(fieldId));
    return account;
}

void AccountBook::test(const Account &account, SharedSecret secret, Continuation<Reading> then)
{
    const auto *const definition = m_monitor.catalog().find(account.providerId);
    if (!definition)
        return then(fail(Failure::Kind::DefinitionMissing));
    auto *const job = new RefreshJob(account, *definition, {m_secrets, m_http}, this);
    connect(job, &RefreshJob::finished, this, [job, then](const Result<Reading> &outcome) {
        job->deleteLater();
        then(outcome);
    });
    job->startWith(std::move(secret));
}

void AccountBook::add(const Account &account, Secret secret, Continuation<AccountId, Problem> then)
{
    const auto complete = withSecret(account, secret);
    const auto isNew = !m_monitor.state(account.id);
    m_secrets.write(complete.entry, std::move(secret), {this, [this, complete, isNew, then](const Result<> &written) {
        if (!written)
            return then(keychainProblem(written.error()));
        const auto kept = then.guard() ? keep(complete, isNew) : nobodyWaits();
        if (kept)
            return then(complete.id);
        m_secrets.remove(complete.entry, {this, [](const Result<> &) {}});
        then(tl::unexpected(kept.error()));
    }});
}

/// The keychain may have asked its user for long: what has become of the account meanwhile is not undone.
Outcome<> AccountBook::keep(const Account &complete, bool isNew)
{
    const auto *const known = m_monitor.state(complete.id);
    if (isNew)
        return known ? takenMeanwhile(complete.id) : put(complete);
    if (!known)
        return unknownAccount(complete.id);
    auto account = known->account;
    account.entry = complete.entry;
    account.boundOrigin = complete.boundOrigin;
    account.secretTails = complete.secretTails;
    return put(account);
}

Outcome<> AccountBook::put(const Account &account)
{
    const auto *const known = m_monitor.state(account.id);
    const auto oldEntry = known ? known->account.entry : account.entry;
    const auto saved = m_store.save(account);
    if (!saved)
        return saved;
    m_monitor.update(account);
    if (oldEntry != account.entry)
        m_secrets.remove(oldEntry, {this, [](const Result<> &) {}});
    return {};
}

void AccountBook::remove(const AccountId &id, Continuation<void, Problem> then)
{
    const auto *const state = m_monitor.state(id);
    if (!state)
        return then(unknownAccount(id));
    const auto entry = state->account.entry;
    const auto removed = m_store.remove(id);
    if (!removed)
        return then(removed);
    m_monitor.forget(id);
    m_secrets.remove(entry, {this, [then](const Result<> &forgotten) {
        if (forgotten)
            return then({});
        then(tl::unexpected(Problem{.kind = Problem::Kind::Keychain,
                                    .what = u"The account is removed, but its secret is still in the keychain"_s,
                                    .doNext = u"Remove it with your desktop's password program"_s,
                                    .cause = forgotten.error()}));
    }});
}

Outcome<> AccountBook::pause(const AccountId &id, bool paused)
{
    return change(id, [paused](Account &account) { account.paused = paused; });
}

Outcome<> AccountBook::mute(const AccountId &id, bool muted)
{
    return change(id, [muted](Account &account) { account.muted = muted; });
}

Outcome<> AccountBook::change(const AccountId &id, const std::function<void(Account &)> &change)
{
    const auto *const state = m_monitor.state(id);
    if (!state)
        return unknownAccount(id);
    auto account = state->account;
    change(account);
    return put(account);
}

Outcome<> AccountBook::setMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark)
{
    if (!m_monitor.state(id))
        return unknownAccount(id);
    const auto saved = m_store.saveMark(id, balanceKey, mark);
    if (saved)
        m_monitor.setMark(id, balanceKey, mark);
    return saved;
}

Outcome<> AccountBook::setSettings(const Settings &settings)
{
    const auto saved = m_store.saveSettings(settings);
    if (!saved)
        return saved;
    m_settings = settings;
    m_monitor.setSettings(settings);
    Q_EMIT settingsChanged(settings);
    return {};
}

Ledger AccountBook::ledger() const
{
    Ledger ledger{.accounts = {}, .settings = m_settings};
    for (const auto &state : m_monitor.states())
        ledger.accounts.append({state.account, state.marks});
    return ledger;
}

Outcome<> AccountBook::import(const Ledger &ledger)
{
    const auto saved = m_store.saveAll(ledger);
    if (!saved)
        return saved;
    m_settings = ledger.settings;
    m_monitor.setSettings(m_settings);
    for (const auto &[account, marks] : ledger.accounts) {
        m_monitor.update(account);
        const auto before = m_monitor.state(account.id)->marks;
        for (const auto &key : before.keys()) {
            if (!marks.contains(key))
                m_monitor.setMark(account.id, key, {});
        }
        for (auto it = marks.begin(); it != marks.end(); ++it)
            m_monitor.setMark(account.id, it.key(), *it);
    }
    Q_EMIT settingsChanged(m_settings);
    return {};
}
