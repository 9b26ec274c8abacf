// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor.h"

#include "forecast.h"
#include "healthpolicy.h"
#include "originwait.h"
#include "ports/historystore.h"
#include "ports/secretstore.h"
#include "rehearsal.h"

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace {

bool isOfKeychain(Failure::Kind kind)
{
    return kind == Failure::Kind::KeychainUnavailable || kind == Failure::Kind::KeychainLocked
        || kind == Failure::Kind::KeychainDenied;
}

/// Network and keychain need a while after a wake from sleep.
constexpr auto Patience = 2min;

QDateTime wholeSeconds(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}

QList<Alert> alertsOf(const AccountState &state, const BalanceState &balance, const QList<Warning> &warnings, const QDateTime &at)
{
    QList<Alert> alerts;
    for (const auto &[level, why, threshold, repeated] : warnings)
        alerts.append({.account = state.account.id, .accountLabel = state.account.label, .level = level, .why = why,
                       .at = wholeSeconds(at), .balance = balance.balance, .runway = balance.runway, .threshold = threshold,
                       .repeated = repeated});
    return alerts;
}

} // namespace

Monitor::Monitor(Ports ports, const Catalog &catalog, Clock clock, Chance chance, QObject *parent)
    : QObject(parent), m_ports(ports), m_journal(ports.history), m_catalog(catalog), m_clock(std::move(clock)), m_chance(std::move(chance))
{}

const AccountState *Monitor::state(const AccountId &id) const
{
    return const_cast<Monitor *>(this)->find(id);
}

AccountState *Monitor::find(const AccountId &id)
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.cend() ? nullptr : &m_states[*row];
}

void Monitor::watch(AccountState state)
{
    setPace(state);
    state.refresh = state.schedule().asOf(state.refresh, m_clock());
    m_rows.insert(state.account.id, m_states.size());
    m_states.append(std::move(state));
    Q_EMIT accountAdded(m_states.constLast());
}

void Monitor::update(const Account &account)
{
    auto *const state = find(account.id);
    if (!state)
        return watch({.account = account});
    const auto otherSecret = state->account.entry != account.entry;
    state->account = account;
    setPace(*state);
    if (otherSecret) // what the server asked for and what was spent stays as it is
        state->refresh = {.retryAt = state->refresh.retryAt, .paidUntil = state->refresh.paidUntil};
    Q_EMIT accountChanged(*state);
}

void Monitor::setMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark)
{
    auto *const state = find(id);
    if (!state)
        return;
    if (mark)
        state->marks.insert(balanceKey, *mark);
    else
        state->marks.remove(balanceKey);
    rejudge(*state);
}

void Monitor::setSettings(const Settings &settings)
{
    const auto isOtherMark = settings.defaultMark != m_settings.defaultMark;
    m_settings = settings;
    for (auto &state : m_states) {
        setPace(state);
        if (isOtherMark)
            rejudge(state); // which is written: not for a change of looks
        else
            Q_EMIT accountChanged(state);
    }
}

void Monitor::forget(const AccountId &id)
{
    delete m_jobs.take(id);
    m_journal.forget(id);
    if (!m_rows.contains(id))
        return;
    m_states.removeAt(m_rows.take(id));
    for (qsizetype row = 0; row < m_states.size(); ++row)
        m_rows[m_states[row].account.id] = row;
    Q_EMIT accountRemoved(id);
}

void Monitor::refresh(const AccountId &id, Asker asker)
{
    refreshThese({id}, asker);
}

/// One wish of the user is one chance for the keychain, and so at most one prompt, however many accounts it is about.
void Monitor::refreshThese(const QList<AccountId> &ids, Asker asker)
{
    if (asker == Asker::User)
        m_ports.secrets.retry();
    const OriginWaits waits(m_states, m_catalog, m_clock());
    for (const auto &id : ids)
        ask(id, asker, waits);
}

void Monitor::ask(const AccountId &id, Asker asker, const OriginWaits &waits)
{
    auto *const state = find(id);
    if (!state || m_jobs.contains(id))
        return;
    if (asker == Asker::User)
        state->refresh.rejections = 0;
    auto &refresh = state->refresh;
    const auto now = m_clock();
    if (const auto wait = waits.until(state->account); wait > std::max(refresh.retryAt, now)) {
        refresh.retryAt = wait;
        Q_EMIT accountChanged(*state);
    }
    const auto until = std::max(refresh.retryAt, state->schedule().freeAt(refresh));
    if (until <= now)
        return begin(*state);
    refresh.nextAt = std::max(refresh.nextAt, until);
    Q_EMIT refreshed(id);
}

void Monitor::refreshAll(Asker asker)
{
    refreshThese(idsWhere([](const AccountState &state) { return !state.account.paused; }), asker);
}

void Monitor::refreshDue()
{
    const auto now = m_clock();
    const auto due = [&](const AccountState &state) {
        return !state.account.paused && state.schedule().isDue(state.refresh, now);
    };
    refreshThese(idsWhere(due), Asker::Schedule);
}

void Monitor::refreshLocked()
{
    const auto isLocked = [](const AccountState &state) {
        return !state.account.paused && state.refresh.failure && isOfKeychain(state.refresh.failure->kind);
    };
    refreshThese(idsWhere(isLocked), Asker::Schedule);
}

void Monitor::spreadOverdue(std::chrono::seconds span)
{
    const auto now = m_clock();
    m_patientUntil = now.addSecs(std::chrono::seconds(Patience).count());
    for (auto &state : m_states) {
        state.refresh = state.schedule().asOf(state.refresh, now);
        if (state.schedule().isDue(state.refresh, now))
            state.refresh.nextAt = now.addMSecs(qint64(m_chance() * double(std::chrono::milliseconds(span).count())));
    }
}

QList<AccountId> Monitor::idsWhere(const std::function<bool(const AccountState &)> &holds) const
{
    QList<AccountId> ids;
    for (const auto &state : m_states) {
        if (holds(state))
            ids.append(state.account.id);
    }
    return ids;
}

void Monitor::setPace(AccountState &state) const
{
    const auto *const definition = m_catalog.find(state.account.providerId);
    const auto wished = state.account.every ? state.account.every : m_settings.every;
    state.atLeast = definition ? definition->atLeast : 1min;
    state.interval = std::max(wished.value_or(definition ? definition->every : 15min), state.atLeast);
}

void Monitor::begin(AccountState &state)
{
    const auto id = state.account.id;
    const auto *const definition = m_catalog.find(state.account.providerId);
    if (!definition)
        return settle(id, fail(Failure::Kind::DefinitionMissing));
    state.refreshing = true;
    state.refresh = state.schedule().afterCall(state.refresh, m_clock());
    (void)m_journal.spend(state, m_clock()); // else it is stored with what comes of the call
    Q_EMIT accountChanged(state);
    auto *const job = new RefreshJob(state.account, *definition, {m_ports.secrets, m_ports.http}, this);
    m_jobs.insert(id, job);
    connect(job, &RefreshJob::finished, this, [this, id](const Result<Reading> &outcome) {
        m_jobs.take(id)->deleteLater();
        settle(id, outcome);
    });
    job->start();
}

void Monitor::settle(const AccountId &id, const Result<Reading> &outcome)
{
    auto &state = *find(id);
    state.refreshing = false;
    (void)keep(id, outcome ? take(state, *outcome) : takeFailure(state, outcome.error()));
    Q_EMIT refreshed(id);
}

QList<Alert> Monitor::take(AccountState &state, const Reading &reading)
{
    const auto now = m_clock();
    QList<Alert> alerts;
    QList<BalanceState> balances;
    auto isDoubtful = false;
    for (const auto &balance : reading.balances) {
        const auto *const known = state.remembered(balance.key);
        const auto judgement = judge(known ? std::optional(*known) : std::nullopt, balance,
                                     outlookOf(state.account.id, balance, reading.at), rulesFor(state, balance.key));
        balances.append(judgement.state);
        if (known)
            balances.last().heldUntil = known->doubt || known->missingSince.isValid() ? known->heldUntil : state.readAt;
        isDoubtful = isDoubtful || judgement.state.doubt;
        alerts += alertsOf(state, judgement.state, judgement.warnings, now);
    }
    state.setBalances(balances, now);
    state.readAt = reading.at;
    state.refresh = state.schedule().afterReading(state.refresh, now, m_chance());
    if (isDoubtful)
        state.refresh = state.schedule().soon(state.refresh, now);
    return alerts;
}

QList<Alert> Monitor::takeFailure(AccountState &state, const Failure &failure)
{
    const auto now = m_clock();
    auto &refresh = state.refresh;
    refresh = state.schedule().afterFailure(refresh, failure, now, m_chance());
    const auto why = judgeFailing(refresh, state.readAt, state.interval, now);
    if (!why || refresh.told >= why || state.account.muted || now < m_patientUntil || isToldElsewhere(state, *why))
        return {};
    refresh.told = why;
    refresh.toldAt = wholeSeconds(now);
    return {{.account = state.account.id, .accountLabel = state.account.label, .level = Level::Unknown, .why = *why,
             .at = refresh.toldAt, .failure = failure.kind}};
}

/// One line is enough for a provider that is down, and none for a network that is: then nothing at all can be reached.
bool Monitor::isToldElsewhere(const AccountState &state, Why why) const
{
    const auto scope = scopeOf(state.refresh.failure->kind);
    auto isAlone = true;
    auto isReached = !isUnreached(state.refresh.failure->kind);
    for (const auto &other : m_states) {
        if (other.account.id == state.account.id || other.account.paused)
            continue;
        const auto &failure = other.refresh.failure;
        const auto isSame = failure && scopeOf(failure->kind) == scope
            && (scope == FailureScope::Machine || (scope == FailureScope::Provider && other.account.providerId == state.account.providerId));
        if (isSame && other.refresh.told >= why)
            return true;
        isAlone = isAlone && other.account.providerId == state.account.providerId;
        isReached = isReached || (failure ? !isUnreached(failure->kind) : other.readAt >= state.refresh.failingSince);
    }
    return why == Why::Failing && !isAlone && !isReached;
}

/// From the record and the reading that is about to join it. Without a record nothing is foretold.
Outlook Monitor::outlookOf(const AccountId &id, const Balance &balance, const QDateTime &at) const
{
    if (!balance.amount)
        return {};
    const auto from = at.addSecs(-std::chrono::seconds(ForecastSpan).count());
    const auto course = m_ports.history.course(id, balance.key, from, at, ForecastPoints);
    if (!course)
        return {};
    const auto series = continued(*course, {at, *balance.amount}, from);
    return {forecast(series), reloadFloorOf(series)};
}

Rules Monitor::rulesFor(const AccountState &state, const QString &balanceKey) const
{
    return {.own = state.ownMark(balanceKey), .fallback = m_settings.defaultMark, .muted = state.account.muted, .at = m_clock()};
}

Outcome<> Monitor::snooze(const AccountId &id, const QString &balanceKey, const std::optional<Snooze> &snooze)
{
    return changeWarned(id, balanceKey, [&](BalanceState &balance) { balance.snooze = snooze; });
}

Outcome<> Monitor::acknowledge(const AccountId &id, const QString &balanceKey)
{
    return changeWarned(id, balanceKey, [](BalanceState &balance) { balance.acknowledged = true; });
}

Outcome<> Monitor::changeWarned(const AccountId &id, const QString &balanceKey, const std::function<void(BalanceState &)> &change)
{
    auto *const state = find(id);
    if (!state)
        return {};
    for (auto *const balances : {&state->balances, &state->missing}) {
        for (auto &balance : *balances) {
            const auto isMeant = balanceKey.isEmpty() || balance.balance.key == balanceKey;
            if (isMeant && balance.level > Level::Unknown)
                change(balance);
        }
    }
    return keep(id, {});
}

Outcome<QList<Alert>> Monitor::rehearsed(const AccountId &id, const QString &balanceKey, const Mark &mark, const QDateTime &from) const
{
    const auto *const known = state(id);
    const auto *const balance = known ? known->balance(balanceKey) : nullptr;
    if (!balance || !balance->balance.amount)
        return QList<Alert>();
    const auto before = from.addSecs(-std::chrono::seconds(ForecastSpan).count());
    return m_ports.history.course(id, balanceKey, before, known->readAt, std::numeric_limits<int>::max()).map([&](const Series &past) {
        return rehearse(continued(past, {known->readAt, *balance->balance.amount}, before), balance->balance, mark, from);
    });
}

Outcome<> Monitor::flush()
{
    return m_journal.flush();
}

Outcome<> Monitor::forgetHistory(const QDateTime &time)
{
    auto forgotten = m_ports.history.forgetBefore(time);
    if (forgotten)
        Q_EMIT historyForgotten();
    return forgotten;
}

Outcome<bool> Monitor::thinHistory(const QDateTime &time)
{
    return m_ports.history.thinBefore(time);
}

void Monitor::rejudge(AccountState &state)
{
    if (state.balances.isEmpty()) {
        Q_EMIT accountChanged(state);
        return;
    }
    QList<Alert> alerts;
    for (auto &balance : state.balances) {
        const auto judgement = ::rejudge(balance, rulesFor(state, balance.balance.key));
        balance = judgement.state;
        alerts += alertsOf(state, balance, judgement.warnings, m_clock());
    }
    (void)keep(state.account.id, alerts);
}

Outcome<> Monitor::keep(const AccountId &id, QList<Alert> alerts)
{
    const auto kept = m_journal.keep(*find(id), alerts, m_clock());
    if (kept)
        alerts = *kept;
    else
        Q_EMIT storageFailed(kept.error());
    Q_EMIT accountChanged(*find(id));
    for (const auto &alert : std::as_const(alerts))
        Q_EMIT alertRaised(alert);
    return kept.map([](const QList<Alert> &) {});
}
