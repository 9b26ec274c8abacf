// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertrelay.h"

#include "monitor.h"
#include "ports/historystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool isOfSameConcern(const Alert &a, const Alert &b)
{
    return a.account == b.account && a.balance.key == b.balance.key && concernOf(a.why) == concernOf(b.why);
}

/// The same warning, whether it is stored yet or not: a concern raises one at a time.
bool isSame(const Alert &a, const Alert &b)
{
    return isOfSameConcern(a, b) && a.level == b.level && a.at == b.at;
}

auto sameAs(const Alert &alert)
{
    return [&alert](const Alert &other) { return isSame(other, alert); };
}

bool contains(const QList<Alert> &alerts, const Alert &alert)
{
    return std::any_of(alerts.begin(), alerts.end(), sameAs(alert));
}

/// One notification a concern, so that a later alert of it replaces the earlier; several together are one of their own.
QString tagOf(const QList<Alert> &alerts)
{
    const auto &first = alerts.first();
    const auto concern = u"%1/%2/%3"_s.arg(first.account, first.balance.key).arg(int(concernOf(first.why)));
    return alerts.size() > 1 ? u"several/%1/%2"_s.arg(concern).arg(first.at.toSecsSinceEpoch()) : concern;
}

/// The account that all are about; empty when there are several.
AccountId accountOf(const QList<Alert> &alerts)
{
    const auto &first = alerts.first().account;
    const auto isOne = std::all_of(alerts.begin(), alerts.end(), [&](const Alert &alert) { return alert.account == first; });
    return isOne ? first : AccountId();
}

/// A timer stands still in sleep and clocks are set, so never for long.
std::chrono::milliseconds until(const QDateTime &end, const QDateTime &now)
{
    return std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(now.msecsTo(end)), 1s, 5min);
}

} // namespace

AlertRelay::AlertRelay(Monitor &monitor, HistoryStore &history, Notifier &notifier, Wording wording, QObject *parent)
    : QObject(parent), m_monitor(monitor), m_history(history), m_notifier(notifier), m_wording(std::move(wording))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AlertRelay::deliver);
    connect(&monitor, &Monitor::alertRaised, this, &AlertRelay::gather);
    connect(&monitor, &Monitor::accountChanged, this, [this](const AccountState &state) {
        take([&](const Alert &alert) { return alert.account == state.account.id && isOver(alert); });
    });
    connect(&monitor, &Monitor::accountRemoved, this, [this](const AccountId &id) {
        take([&](const Alert &alert) { return alert.account == id; });
    });
    notifier.onActivated([this, guard = QPointer(this)](const QString &tag, const QString &actionId) {
        if (guard)
            act(tag, actionId);
    });
}

void AlertRelay::start()
{
    m_timer.start(GatheringTime);
}

void AlertRelay::gather(const Alert &alert)
{
    if (alert.id == 0)
        m_unstored.append(alert);
    if (!m_gatheringSince.isValid())
        m_gatheringSince = m_monitor.now();
    m_timer.start(GatheringTime);
}

void AlertRelay::setQuietHours(const std::optional<QuietHours> &hours)
{
    m_quietHours = hours;
    start();
}

std::chrono::milliseconds AlertRelay::quietFor() const
{
    const auto now = m_monitor.now().toLocalTime();
    const auto end = m_quietHours ? m_quietHours->endAfter(now) : QDateTime();
    return end.isValid() ? until(end, now) : 0ms;
}

/// What would be too much for one hour waits, and is then told together.
std::chrono::milliseconds AlertRelay::limitedFor()
{
    const auto now = m_monitor.now();
    const auto begin = now.addSecs(-3600);
    const auto isOutside = [&](const QDateTime &at) { return at > now || at < begin; }; // the clock may have been set back
    m_toldAt.removeIf(isOutside);
    auto times = m_history.deliveries(begin).value_or(QList<QDateTime>()); // of earlier runs, too
    times.removeIf([&](const QDateTime &at) { return isOutside(at) || m_toldAt.contains(at); });
    times += m_toldAt;
    std::sort(times.begin(), times.end());
    return times.size() < MostPerHour ? 0ms : until(times[times.size() - MostPerHour].addSecs(3600), now);
}

std::chrono::milliseconds AlertRelay::toWait()
{
    const auto &states = m_monitor.states();
    const auto isRoundOn = std::any_of(states.begin(), states.end(), [](const AccountState &state) { return state.refreshing; });
    const auto longest = std::chrono::seconds(LongestGathering).count();
    if (isRoundOn && m_gatheringSince.isValid() && std::abs(m_gatheringSince.secsTo(m_monitor.now())) < longest)
        return 1s;
    return std::max(quietFor(), limitedFor());
}

bool AlertRelay::isBorneOut(const Alert &alert) const
{
    const auto *const state = m_monitor.state(alert.account);
    return state && state->bearsOut(alert);
}

/// Still so, not told yet, and the user has neither put it aside nor acknowledged it.
bool AlertRelay::isWanted(const Alert &alert) const
{
    return isBorneOut(alert) && !isOver(alert) && !isUnrecorded(alert);
}

/// Whether there is nothing left to warn of. What was only overtaken stays on screen until what overtook it replaces it.
bool AlertRelay::isOver(const Alert &alert) const
{
    const auto *const state = m_monitor.state(alert.account);
    if (!state || state->account.muted)
        return true;
    if (concernOf(alert.why) == Concern::Reading)
        return !state->refresh.told;
    const auto *const known = state->remembered(alert.balance.key);
    if (!known || known->snooze || known->acknowledged)
        return true;
    const auto &episode = concernOf(alert.why) == Concern::Supply ? known->supply : known->expiry;
    return episode.announced < alert.level;
}

/// What of all that was raised is to be told.
QList<Alert> AlertRelay::wantedOf(const QList<Alert> &stored)
{
    m_unstored.removeIf([&](const Alert &alert) { return contains(stored, alert) || !isBorneOut(alert); });
    auto alerts = stored + m_unstored;
    alerts.removeIf([this](const Alert &alert) { return !isWanted(alert); });
    recordAgain(stored);
    return alerts;
}

bool AlertRelay::isUnrecorded(const Alert &alert) const
{
    return std::any_of(m_unrecorded.begin(), m_unrecorded.end(), [&](const Unrecorded &taken) { return isSame(taken.alert, alert); });
}

/// What was taken may be stored by now.
void AlertRelay::recordAgain(const QList<Alert> &stored)
{
    for (const auto &alert : stored) {
        m_unrecorded.removeIf([&](const Unrecorded &taken) {
            return isSame(taken.alert, alert) && m_history.markDelivered({alert.id}, taken.at);
        });
    }
    m_unrecorded.removeIf([this](const Unrecorded &taken) { return !isBorneOut(taken.alert); });
}

/// Only reminders, and none of them has waited for long.
bool AlertRelay::isForLater(const QList<Alert> &alerts) const
{
    const auto longest = std::chrono::seconds(ReminderTime).count();
    return std::all_of(alerts.begin(), alerts.end(), [&](const Alert &alert) {
        return alert.repeated && std::abs(alert.at.secsTo(m_monitor.now())) < longest;
    });
}

void AlertRelay::deliver()
{
    if (m_isSending)
        return;
    if (const auto wait = toWait(); wait > 0ms)
        return m_timer.start(wait);
    m_gatheringSince = {};
    const auto stored = m_history.undelivered();
    const auto waiting = wantedOf(stored.value_or(QList<Alert>()));
    if (!stored || !m_unrecorded.isEmpty())
        m_timer.start(RetryTime); // the database may be back
    if (waiting.isEmpty())
        return;
    if (isForLater(waiting))
        return m_timer.start(1min);
    const auto shown = next(waiting);
    auto notification = m_wording(shown.alerts, m_monitor);
    notification.tag = shown.tag;
    m_isSending = true;
    m_notifier.show(notification, {this, [this, shown](const Outcome<> &outcome) { answered(shown, outcome); }});
}

/// All that waits, unless some of it was sent without an answer: that may be on screen, and is sent first, as it was.
AlertRelay::Shown AlertRelay::next(const QList<Alert> &waiting) const
{
    for (const auto &tried : m_shown) {
        auto again = waiting;
        again.removeIf([&](const Alert &alert) { return !contains(tried.alerts, alert); });
        if (!again.isEmpty())
            return {tried.tag, again};
    }
    return {tagOf(waiting), waiting};
}

void AlertRelay::answered(const Shown &shown, const Outcome<> &outcome)
{
    m_isSending = false;
    m_timer.start(outcome ? std::chrono::milliseconds(GatheringTime) : RetryTime); // for what was raised meanwhile
    if (outcome)
        record(shown.alerts);
    putOnScreen(shown);
    const auto isChange = outcome.has_value() != m_isReachable;
    m_isReachable = outcome.has_value();
    if (isChange)
        Q_EMIT reachableChanged(m_isReachable, outcome ? Problem() : outcome.error());
}

void AlertRelay::record(const QList<Alert> &taken)
{
    const auto at = QDateTime::fromSecsSinceEpoch(m_monitor.now().toSecsSinceEpoch(), Qt::UTC); // as it is stored
    m_toldAt.append(at);
    QList<qint64> ids;
    for (const auto &alert : taken) {
        if (alert.id != 0)
            ids.append(alert.id);
    }
    const auto isRecorded = ids.isEmpty() || m_history.markDelivered(ids, at);
    for (const auto &alert : taken) {
        if (alert.id == 0 || !isRecorded)
            m_unrecorded.append({alert, at});
    }
}

void AlertRelay::putOnScreen(const Shown &shown)
{
    take([&](const Alert &old) {
        return std::any_of(shown.alerts.begin(), shown.alerts.end(), [&](const Alert &now) { return isOfSameConcern(old, now); });
    }, shown.tag);
    m_shown.append(shown);
    take([this](const Alert &alert) { return isOver(alert); }); // it may have ended while the daemon was asked
}

/// Takes alerts from what is on screen; a notification that has none left is withdrawn, unless it was just replaced.
void AlertRelay::take(const std::function<bool(const Alert &)> &isTaken, const QString &replacedTag)
{
    for (auto &shown : m_shown)
        shown.alerts.removeIf(isTaken);
    for (const auto &shown : std::as_const(m_shown)) {
        if (shown.alerts.isEmpty() && shown.tag != replacedTag)
            m_notifier.withdraw(shown.tag);
    }
    m_shown.removeIf([](const Shown &shown) { return shown.alerts.isEmpty(); });
}

void AlertRelay::clearScreen()
{
    take([](const Alert &) { return true; });
}

void AlertRelay::act(const QString &tag, const QString &actionId)
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](const Shown &shown) { return shown.tag == tag; });
    if (found == m_shown.end())
        return;
    const auto alerts = found->alerts; // what is done now may take it from the screen
    if (actionId == ActionId::Open) {
        Q_EMIT opened(accountOf(alerts));
    } else if (actionId == ActionId::TopUp) {
        Q_EMIT topUpRequested(accountOf(alerts));
    } else if (actionId == ActionId::Snooze) {
        for (const auto &alert : alerts) {
            if (!alert.balance.key.isEmpty())
                (void)m_monitor.snooze(alert.account, alert.balance.key, Snooze{m_monitor.now().addDays(1)});
        }
    }
}
