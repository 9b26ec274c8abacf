// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor.h"

#include "forecast.h"
#include "ports/historystore.h"
#include "ports/secretstore.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

bool isOfKeychain(Failure::Kind kind)
{
    return kind == Failure::Kind::KeychainUnavailable || kind == Failure::Kind::KeychainLocked
        || kind == Failure::Kind::KeychainDenied;
}

/// The last good reading, put together again.
Reading readingOf(const AccountState &state)
{
    Reading reading{.at = state.readAt, .balances = {}};
    for (const auto &balance : state.balances)
        reading.balances.append(balance.balance);
    return reading;
}

} // namespace

Monitor::Monitor(Ports ports, const Catalog &catalog, Clock clock, Chance chance, QObject *parent)
    : QObject(parent), m_ports(ports), m_catalog(catalog), m_clock(std::move(clock)), m_chance(std::move(chance))
{}

const AccountState *Monitor::state(const AccountId &id) const
{
    return const_cast<Monitor *>(this)->find(id);
}

AccountState *Monitor::find(const AccountId &id)
{
    const auto it = std::find_if(m_states.begin(), m_states.end(), [&](const auto &s) { return s.account.id == id; });
    return it == m_states.end() ? nullptr : &*it;
}

void Monitor::watch(AccountState state)
{
    state.interval = intervalOf(state.account);
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
    state->interval = intervalOf(account);
    if (otherSecret)
        state->refresh = {};
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
        state.interval = intervalOf(state.account);
        if (isOtherMark)
            rejudge(state); // which is written: not for a change of looks
        else
            Q_EMIT accountChanged(state);
    }
}

void Monitor::forget(const AccountId &id)
{
    delete m_jobs.take(id);
    if (m_states.removeIf([&](const auto &s) { return s.account.id == id; }) > 0)
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
    for (const auto &id : ids)
        ask(id, asker);
}

void Monitor::ask(const AccountId &id, Asker asker)
{
    auto *const state = find(id);
    if (!state || m_jobs.contains(id))
        return;
    if (asker == Asker::User)
        state->refresh.rejections = 0;
    if (state->refresh.retryAt > m_clock())
        Q_EMIT refreshed(id);
    else
        begin(*state);
}

void Monitor::refreshAll(Asker asker)
{
    refreshThese(idsWhere([](const AccountState &state) { return !state.account.paused; }), asker);
}

void Monitor::refreshDue()
{
    const auto now = m_clock();
    const auto due = [&](const AccountState &state) {
        return !state.account.paused && RefreshSchedule(state.interval).isDue(state.refresh, now);
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
    for (auto &state : m_states) {
        if (RefreshSchedule(state.interval).isDue(state.refresh, now))
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

std::chrono::seconds Monitor::intervalOf(const Account &account) const
{
    const auto *const definition = m_catalog.find(account.providerId);
    const auto wished = account.every ? account.every : m_settings.every;
    const auto interval = wished.value_or(definition ? definition->every : 15min);
    return definition ? std::max(interval, definition->atLeast) : interval;
}

void Monitor::begin(AccountState &state)
{
    const auto id = state.account.id;
    const auto *const definition = m_catalog.find(state.account.providerId);
    if (!definition)
        return settle(id, fail(Failure::Kind::DefinitionMissing));
    state.refreshing = true;
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
    const RefreshSchedule schedule(state.interval);
    const auto now = m_clock();
    state.refreshing = false;
    QList<Alert> alerts;
    if (outcome) {
        alerts = take(state, *outcome);
        forecastAll(state);
        state.refresh = schedule.afterReading(now, m_chance());
    } else {
        state.refresh = schedule.afterFailure(state.refresh, outcome.error(), now, m_chance());
    }
    keep(id, std::move(alerts));
    Q_EMIT refreshed(id);
}

QList<Alert> Monitor::take(AccountState &state, const Reading &reading)
{
    QList<Alert> alerts;
    QList<BalanceState> balances;
    for (const auto &balance : reading.balances) {
        const auto *const known = state.balance(balance.key);
        const auto mark = state.marks.constFind(balance.key);
        const auto own = mark == state.marks.constEnd() ? std::nullopt : std::optional(*mark);
        const auto judgement = judge(known ? std::optional(*known) : std::nullopt, balance, own, m_settings.defaultMark, m_clock());
        balances.append(judgement.state);
        if (judgement.alert)
            alerts.append({.account = state.account.id, .accountLabel = state.account.label, .level = *judgement.alert,
                           .at = reading.at, .balance = balance});
        if (judgement.relieved)
            Q_EMIT alertRelieved(state.account.id, balance.key);
    }
    state.balances = balances;
    state.readAt = reading.at;
    return alerts;
}

/// From the record and the reading that is about to join it. Without a record nothing is foretold.
void Monitor::forecastAll(AccountState &state)
{
    const auto from = state.readAt.addSecs(-std::chrono::seconds(ForecastSpan).count());
    for (auto &[balance, level, announced, peak, inUse, snooze, runway] : state.balances) {
        runway = {};
        if (!balance.amount)
            continue;
        auto course = m_ports.history.course(state.account.id, balance.key, from, state.readAt, ForecastPoints);
        if (!course)
            continue;
        if (course->isEmpty() || course->last().at < state.readAt)
            course->append({state.readAt, *balance.amount});
        runway = forecast(*course);
    }
}

void Monitor::snooze(const AccountId &id, const QString &balanceKey, const std::optional<Snooze> &snooze)
{
    auto *const state = find(id);
    if (!state)
        return;
    for (auto &balance : state->balances) {
        const auto isMeant = balanceKey.isEmpty() || balance.balance.key == balanceKey;
        if (isMeant && balance.level > Level::Unknown)
            balance.snooze = snooze;
    }
    keep(id, {});
}

Outcome<> Monitor::forgetHistory(const QDateTime &time)
{
    const auto forgotten = m_ports.history.forgetBefore(time);
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
    for (auto &balance : state.balances)
        balance.level = Level::Ok; // a level is held against noise in the figures, not against the user's new mark
    keep(state.account.id, take(state, readingOf(state)));
}

void Monitor::keep(const AccountId &id, QList<Alert> alerts)
{
    const auto kept = m_ports.history.settle(*find(id), alerts);
    if (kept)
        alerts = *kept;
    else
        Q_EMIT storageFailed(kept.error());
    Q_EMIT accountChanged(*find(id));
    for (const auto &alert : std::as_const(alerts))
        Q_EMIT alertRaised(alert);
}
