// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakestores.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Problem> noSuchAccount(const AccountId &id)
{
    return refuse(Problem::Kind::NotFound, u"There is no account '%1'"_s.arg(id));
}

QDateTime wholeSeconds(const QDateTime &time)
{
    return time.isNull() ? QDateTime() : QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}

/// The times of what stands for one day's samples.
QSet<QDateTime> outstanding(const QList<Point> &day)
{
    const auto isLess = [](const Point &a, const Point &b) { return a.amount < b.amount; };
    return {std::max_element(day.begin(), day.end(), isLess)->at, std::min_element(day.begin(), day.end(), isLess)->at,
            day.last().at};
}

void thin(QMap<QDateTime, Amount> &points, const QDate &before)
{
    QMap<QDate, QList<Point>> days;
    for (auto point = points.cbegin(); point != points.cend() && point.key().toUTC().date() < before; ++point)
        days[point.key().toUTC().date()].append({point.key(), point.value()});
    for (const auto &day : std::as_const(days)) {
        const auto kept = outstanding(day);
        for (const auto &point : day) {
            if (!kept.contains(point.at))
                points.remove(point.at);
        }
    }
}

/// Adds what is new at \a at, and where the level before it ended.
void take(QMap<QDateTime, Amount> &points, const QDateTime &at, const Amount &amount, const QDateTime &heldUntil)
{
    const auto after = points.upperBound(at);
    if (after != points.begin()) {
        const auto last = std::prev(after);
        if (last.value() == amount)
            return;
        if (heldUntil > last.key() && heldUntil < at)
            points[heldUntil] = last.value();
    }
    points[at] = amount;
}

} // namespace

Outcome<> FakeHistoryStore::spend(const AccountId &id, const QDateTime &paidUntil)
{
    if (broken)
        return tl::unexpected(*broken);
    if (isKnown && !isKnown(id))
        return noSuchAccount(id);
    pasts[id].refresh.paidUntil = wholeSeconds(paidUntil);
    return {};
}

Outcome<> FakeHistoryStore::keep(const QList<AccountState> &states)
{
    if (broken)
        return tl::unexpected(*broken);
    for (const auto &state : states)
        pasts[state.account.id] = {state.readAt, state.balances, state.missing, state.refresh};
    return {};
}

Outcome<QList<Alert>> FakeHistoryStore::settle(const AccountState &state, const QList<Alert> &alerts, const QDateTime &now)
{
    if (broken)
        return tl::unexpected(*broken);
    const auto &id = state.account.id;
    if (isKnown && !isKnown(id))
        return noSuchAccount(id);
    takeSpellsOn(state);
    pasts[id] = {state.readAt, state.balances, state.missing, state.refresh};
    const auto at = wholeSeconds(state.readAt);
    for (const auto &known : state.balances) {
        const auto &balance = known.balance;
        if (!balance.amount || known.doubt)
            continue;
        auto &points = series[id][balance.key];
        auto &unit = units[id][balance.key];
        if (!unit.isEmpty() && unit != balance.unit)
            series[id][u"%1 (%2 until %3)"_s.arg(balance.key, unit, at.toString(u"yyyy-MM-dd HH:mm:ss"_s))] = std::exchange(points, {});
        unit = balance.unit;
        take(points, at, *balance.amount, wholeSeconds(known.heldUntil));
    }
    for (auto &alert : raised) {
        if (alert.account == id && alert.endedAt.isNull() && !state.bearsOut(alert))
            alert.endedAt = wholeSeconds(now);
    }
    QList<Alert> stored = alerts;
    for (auto &alert : stored)
        alert.id = ++m_lastId;
    raised += stored;
    ++settled;
    return stored;
}

void FakeHistoryStore::takeSpellsOn(const AccountState &state)
{
    const auto before = pasts.value(state.account.id);
    auto &known = spells[state.account.id];
    const auto lasting = !known.isEmpty() && known.last().lasts() ? std::optional(known.takeLast()) : std::nullopt;
    for (auto spell : spellsAfter(lasting, {before.readAt, before.refresh.failedAt, before.refresh.failures}, state)) {
        spell.from = wholeSeconds(spell.from);
        spell.to = wholeSeconds(spell.to);
        known.append(spell);
    }
}

Outcome<QList<Alert>> FakeHistoryStore::undelivered()
{
    if (broken)
        return tl::unexpected(*broken);
    QList<Alert> found;
    std::copy_if(raised.cbegin(), raised.cend(), std::back_inserter(found),
                 [](const Alert &alert) { return alert.deliveredAt.isNull() && alert.endedAt.isNull(); });
    return found;
}

Outcome<> FakeHistoryStore::markDelivered(const QList<qint64> &alertIds, const QDateTime &at)
{
    if (broken)
        return tl::unexpected(*broken);
    for (auto &alert : raised) {
        if (alertIds.contains(alert.id))
            alert.deliveredAt = wholeSeconds(at);
    }
    return {};
}

Outcome<QList<QDateTime>> FakeHistoryStore::deliveries(const QDateTime &since)
{
    if (broken)
        return tl::unexpected(*broken);
    QList<QDateTime> times;
    for (const auto &alert : std::as_const(raised)) {
        if (alert.deliveredAt.isValid() && alert.deliveredAt >= wholeSeconds(since) && !times.contains(alert.deliveredAt))
            times.append(alert.deliveredAt);
    }
    std::sort(times.begin(), times.end());
    return times;
}

Outcome<QList<Sample>> FakeHistoryStore::samples(const AccountId &id, const QString &balanceKey, const QDateTime &since)
{
    if (broken)
        return tl::unexpected(*broken);
    QList<Sample> found;
    const auto ofAccount = series.value(id);
    for (auto key = ofAccount.cbegin(); key != ofAccount.cend(); ++key) {
        for (auto point = key->cbegin(); point != key->cend(); ++point) {
            if ((balanceKey.isEmpty() || balanceKey == key.key()) && (since.isNull() || point.key() >= since))
                found.append({point.key(), key.key(), point.value()});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Sample &a, const Sample &b) { return a.at < b.at; });
    return found;
}

Outcome<Series> FakeHistoryStore::course(const AccountId &id, const QString &balanceKey, const QDateTime &from,
                                         const QDateTime &to, int most)
{
    if (broken)
        return tl::unexpected(*broken);
    const auto points = series.value(id).value(balanceKey);
    Series found;
    auto first = points.lowerBound(wholeSeconds(from));
    if (first != points.begin())
        --first;
    for (auto point = first; point != points.end() && point.key() <= to; ++point)
        found.append({point.key(), point.value()});
    // Thinned by any means: whoever looks at more than the ends and the number tests the real store.
    const auto step = found.size() > most ? found.size() / most + 1 : 1;
    Series thinned;
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (i % step == 0 || i == found.size() - 1)
            thinned.append(found[i]);
    }
    return thinned;
}

Outcome<QList<Alert>> FakeHistoryStore::alerts(const AccountId &id, const QDateTime &since)
{
    if (broken)
        return tl::unexpected(*broken);
    QList<Alert> found;
    for (const auto &alert : std::as_const(raised)) {
        if (alert.account == id && (since.isNull() || alert.at >= since))
            found.prepend(alert);
    }
    std::stable_sort(found.begin(), found.end(), [](const Alert &a, const Alert &b) { return a.at > b.at; });
    return found;
}

Outcome<QList<FailureSpell>> FakeHistoryStore::failures(const AccountId &id, const QDateTime &since)
{
    if (broken)
        return tl::unexpected(*broken);
    QList<FailureSpell> found;
    for (const auto &spell : spells.value(id)) {
        if (spell.lasts() || since.isNull() || spell.to > since)
            found.prepend(spell);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.from > b.from; });
    return found;
}

Outcome<> FakeHistoryStore::forgetBefore(const QDateTime &time)
{
    if (broken)
        return tl::unexpected(*broken);
    for (auto &ofAccount : series) {
        for (auto &points : ofAccount)
            points.removeIf([&, last = points.isEmpty() ? QDateTime() : points.lastKey()](const auto &point) {
                return point.key() < std::min(time, last);
            });
    }
    raised.removeIf([&](const Alert &alert) { return alert.at < time && (alert.deliveredAt.isValid() || alert.endedAt.isValid()); });
    for (auto &ofAccount : spells)
        ofAccount.removeIf([&](const FailureSpell &spell) { return !spell.lasts() && spell.to < time; });
    return {};
}

/// All at once: how much a call does is up to a store.
Outcome<bool> FakeHistoryStore::thinBefore(const QDateTime &time)
{
    if (broken)
        return tl::unexpected(*broken);
    for (auto &ofAccount : series) {
        for (auto &points : ofAccount)
            thin(points, time.toUTC().date());
    }
    return false;
}

void FakeHistoryStore::forget(const AccountId &id)
{
    pasts.remove(id);
    series.remove(id);
    units.remove(id);
    spells.remove(id);
    raised.removeIf([&](const Alert &alert) { return alert.account == id; });
}

FakeAccountStore::FakeAccountStore(FakeHistoryStore *history) : m_history(history)
{
    if (m_history)
        m_history->isKnown = [this](const AccountId &id) { return records.contains(id); };
}

FakeAccountStore::~FakeAccountStore()
{
    if (m_history)
        m_history->isKnown = nullptr;
}

Outcome<QList<AccountState>> FakeAccountStore::load()
{
    if (broken)
        return tl::unexpected(*broken);
    QList<AccountState> states;
    for (const auto &record : std::as_const(records)) {
        AccountState state{.account = record.account, .marks = record.marks};
        if (m_history && m_history->pasts.contains(record.account.id)) {
            const auto past = m_history->pasts.value(record.account.id);
            state.readAt = wholeSeconds(past.readAt);
            state.balances = past.balances;
            state.missing = past.missing;
            state.refresh = past.refresh;
        }
        states.append(state);
    }
    return states;
}

Outcome<> FakeAccountStore::save(const Account &account)
{
    if (broken)
        return tl::unexpected(*broken);
    records[account.id].account = account;
    return {};
}

Outcome<> FakeAccountStore::remove(const AccountId &id)
{
    if (broken)
        return tl::unexpected(*broken);
    records.remove(id);
    if (m_history)
        m_history->forget(id);
    return {};
}

Outcome<> FakeAccountStore::saveMark(const AccountId &id, const QString &balanceKey, const std::optional<Mark> &mark)
{
    if (broken)
        return tl::unexpected(*broken);
    if (!records.contains(id))
        return noSuchAccount(id);
    if (mark)
        records[id].marks[balanceKey] = *mark;
    else
        records[id].marks.remove(balanceKey);
    return {};
}

Outcome<Settings> FakeAccountStore::settings()
{
    if (broken)
        return tl::unexpected(*broken);
    return stored;
}

Outcome<> FakeAccountStore::saveSettings(const Settings &settings)
{
    if (broken)
        return tl::unexpected(*broken);
    stored = settings;
    return {};
}

Outcome<> FakeAccountStore::saveAll(const Ledger &ledger)
{
    if (broken)
        return tl::unexpected(*broken);
    for (const auto &record : ledger.accounts)
        records[record.account.id] = record;
    stored = ledger.settings;
    return {};
}
