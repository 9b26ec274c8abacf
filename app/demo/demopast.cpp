// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopast.h"

#include "alert.h"
#include "catalog.h"
#include "forecast.h"
#include "ports/accountstore.h"
#include "ports/historystore.h"
#include "ports/secretstore.h"
#include "replyreader.h"

#include <algorithm>

namespace {

constexpr qint64 Hour = 3600;
constexpr qint64 Day = 24 * Hour;
constexpr int DaysInAll = 365;
constexpr int DaysByTheHour = 30;

QList<QDateTime> timesUpTo(const QDateTime &last)
{
    QList<QDateTime> times;
    for (int day = DaysInAll; day > DaysByTheHour; --day)
        times.append(last.addSecs(-day * Day));
    for (int hour = DaysByTheHour * 24; hour >= 0; --hour)
        times.append(last.addSecs(-hour * Hour));
    return times;
}

Outcome<> keep(const DemoAccount &demo, AccountStore &store, SecretStore &secrets)
{
    auto secret = Secret::fromFields(demo.secrets);
    if (!secret)
        return tl::unexpected(secret.error());
    const auto &[account, marks] = demo.record;
    QObject guard;
    secrets.write(account.entry, std::move(*secret), {&guard, [](const Result<> &) {}});
    auto kept = store.save(account);
    for (auto it = marks.begin(); kept && it != marks.end(); ++it)
        kept = store.saveMark(account.id, it.key(), *it);
    return kept;
}

/// The course of one balance, and what it raised on its way.
struct Past {
    Series points;
    QList<Alert> alerts;
    BalanceState state;
};

Amount amountOf(qint64 smallest, int decimals)
{
    qint64 whole = 1;
    for (int i = 0; i < decimals; ++i)
        whole *= 10;
    const auto text = QString::number(smallest / whole);
    const auto rest = QString::number(smallest % whole).rightJustified(decimals, QLatin1Char('0'));
    return Amount::fromString(decimals > 0 ? text + QLatin1Char('.') + rest : text).value_or(Amount());
}

void endAlerts(QList<Alert> &alerts, const BalanceState &state, const QDateTime &time)
{
    const AccountState account{.account = {}, .balances = {state}};
    for (auto &alert : alerts) {
        if (alert.endedAt.isNull() && !account.bearsOut(alert))
            alert.endedAt = time;
    }
}

/// As if \a last had been read at all these times. Like the store, leaves out what did not change within a day.
Past pastOf(const Balance &last, const DemoCourse &course, const AccountRecord &record, const QList<QDateTime> &times)
{
    Past past;
    const auto mark = record.marks.constFind(last.key);
    const auto own = mark == record.marks.constEnd() ? std::nullopt : std::optional(*mark);
    std::optional<BalanceState> before;
    for (const auto &time : times) {
        const auto amount = amountOf(course.at(time), last.amount->decimals());
        if (!past.points.isEmpty() && past.points.last().amount == amount && past.points.last().at.secsTo(time) < Day)
            continue;
        past.points.append({time, amount});
        auto balance = last;
        if (amount != last.amount) { // parts and use are those of the last reading
            balance.amount = amount;
            balance.parts.clear();
            balance.used.reset();
        }
        const auto judgement = judge(before, balance, {}, {.own = own, .at = time});
        before = judgement.state;
        endAlerts(past.alerts, *before, time);
        for (const auto &[level, why, threshold, repeated] : judgement.warnings)
            past.alerts.append({.account = record.account.id, .accountLabel = record.account.label, .level = level, .why = why,
                                .at = time, .balance = balance, .threshold = threshold, .repeated = repeated});
    }
    past.state = before.value_or(BalanceState{});
    past.state.balance = last;
    return past;
}

/// As the readings before the last would have done it: a runway counts once a few of them agree.
void foretell(AccountState &state, HistoryStore &history)
{
    const auto from = state.readAt.addSecs(-std::chrono::seconds(ForecastSpan).count());
    for (auto &balance : state.balances) {
        const auto key = balance.balance.key;
        const auto course = history.course(state.account.id, key, from, state.readAt, ForecastPoints).value_or(Series());
        for (qsizetype i = 0; i < Evaluations; ++i)
            balance = judge(balance, balance.balance, {.runway = forecast(course)},
                            {.own = state.ownMark(key), .fallback = shippedMark(), .at = state.readAt}).state;
    }
}

RefreshState refusedSince(const QDateTime &time)
{
    return {.nextAt = time,
            .failure = Failure{.kind = Failure::Kind::CredentialsRejected,
                               .detail = QStringLiteral("Current API token is not registered in our database"),
                               .httpStatus = 403},
            .failingSince = time,
            .failedAt = time,
            .failures = 2,
            .rejections = 2};
}

Outcome<> record(const DemoAccount &demo, const Definition &definition, HistoryStore &history, const RecordSeries &recordSeries)
{
    const auto &[account, marks] = demo.record;
    const auto reading = readReply(definition, account.fields, demoReply(account.providerId, demo.courses, demo.lastRead));
    if (!reading)
        return refuse(Problem::Kind::BadData, reading.error().detail, account.id);
    AccountState state{.account = account, .marks = marks, .readAt = reading->at};
    const auto times = timesUpTo(demo.lastRead);
    QList<Alert> alerts;
    for (const auto &balance : reading->balances) {
        const auto course = demo.courses.constFind(balance.key);
        const auto past = course == demo.courses.constEnd()
            ? Past{.points = {}, .alerts = {}, .state = judge({}, balance, {}, {.at = reading->at}).state}
            : pastOf(balance, *course, demo.record, times);
        state.balances.append(past.state);
        alerts += past.alerts;
        if (const auto recorded = recordSeries(account.id, balance.key, past.points); !recorded)
            return recorded;
    }
    foretell(state, history);
    std::stable_sort(alerts.begin(), alerts.end(), [](const Alert &a, const Alert &b) { return a.at < b.at; });
    state.refresh = demo.refused ? refusedSince(demo.lastRead) : RefreshState{.nextAt = demo.lastRead};
    return history.settle(state, alerts, demo.lastRead).map([](const QList<Alert> &) {});
}

Outcome<> countAsTold(HistoryStore &history, const QDateTime &now)
{
    return history.undelivered().and_then([&](const QList<Alert> &alerts) {
        QList<qint64> ids;
        for (const auto &alert : alerts)
            ids.append(alert.id);
        return history.markDelivered(ids, now);
    });
}

} // namespace

Outcome<> recordPast(const QList<DemoAccount> &accounts, const Catalog &catalog, AccountStore &store, HistoryStore &history,
                     const RecordSeries &recordSeries, SecretStore &secrets, const QDateTime &now)
{
    for (const auto &demo : accounts) {
        const auto *const definition = catalog.find(demo.record.account.providerId);
        if (!definition)
            continue;
        const auto kept = keep(demo, store, secrets).and_then([&] { return record(demo, *definition, history, recordSeries); });
        if (!kept)
            return kept;
    }
    return countAsTold(history, now);
}
