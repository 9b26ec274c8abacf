// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyevents.h"

#include "alertjson.h"
#include "alerttext.h"
#include "failuretext.h"
#include "leveltext.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

HistoryEvent topUp(const QString &key, const Amount &before, const Sample &sample)
{
    const auto rise = difference(sample.amount, before);
    return {.at = sample.at,
            .json = JsonText::object({{u"at"_s, JsonText::time(sample.at)},
                                      {u"type"_s, u"top-up"_s},
                                      {u"key"_s, key},
                                      {u"amount"_s, sample.amount},
                                      {u"rise"_s, JsonText(rise)}}),
            .text = u"%1 topped up by %2"_s.arg(key, rise ? rise->toString() : u"?"_s)};
}

HistoryEvent eventOf(const Alert &alert)
{
    return {.at = alert.at,
            .json = JsonText::object(QList<JsonText::Member>{{u"at"_s, JsonText::time(alert.at)}, {u"type"_s, u"alert"_s}} + alertMembers(alert)),
            .text = u"%1: %2"_s.arg(levelText(alert.level), alertText(alert))};
}

HistoryEvent eventOf(const FailureSpell &spell)
{
    const auto until = spell.lasts() ? u"not read since"_s
                                     : u"not read until %1"_s.arg(spell.to.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    return {.at = spell.from,
            .json = JsonText::object({{u"at"_s, JsonText::time(spell.from)},
                                      {u"until"_s, JsonText::time(spell.to)},
                                      {u"type"_s, u"failure"_s},
                                      {u"kind"_s, kindName(spell.kind)},
                                      {u"attempts"_s, spell.attempts}}),
            .text = u"%1: %2 (%3)"_s.arg(until, failureTitle(spell.kind)).arg(spell.attempts)};
}

/// What a balance stood at before its first sample of a span.
Outcome<QMap<QString, Amount>> amountsBefore(HistoryStore &history, const AccountId &id, const QList<Sample> &samples)
{
    QMap<QString, Amount> before;
    QSet<QString> seen;
    for (const auto &sample : samples) {
        if (seen.contains(sample.key))
            continue;
        seen.insert(sample.key);
        const auto course = history.course(id, sample.key, sample.at, sample.at, 1);
        if (!course)
            return tl::unexpected(course.error());
        if (!course->isEmpty() && course->first().at < sample.at)
            before[sample.key] = course->first().amount;
    }
    return before;
}

Outcome<QList<HistoryEvent>> topUpsIn(HistoryStore &history, const AccountId &id, const QList<Sample> &samples)
{
    return amountsBefore(history, id, samples).map([&](QMap<QString, Amount> before) {
        QList<HistoryEvent> found;
        for (const auto &sample : samples) {
            const auto last = before.constFind(sample.key);
            if (last != before.constEnd() && isTopUp(*last, sample.amount))
                found.append(topUp(sample.key, *last, sample));
            before[sample.key] = sample.amount;
        }
        return found;
    });
}

} // namespace

Outcome<QList<HistoryEvent>> eventsOf(HistoryStore &history, const AccountId &id, const QString &balanceKey,
                                      const QDateTime &since, const QList<Sample> &samples)
{
    auto events = topUpsIn(history, id, samples);
    const auto alerts = history.alerts(id, since);
    const auto spells = history.failures(id, since);
    if (!events || !alerts || !spells)
        return tl::unexpected(!events ? events.error() : !alerts ? alerts.error() : spells.error());
    for (auto alert = alerts->crbegin(); alert != alerts->crend(); ++alert) {
        if (balanceKey.isEmpty() || alert->balance.key == balanceKey)
            events->append(eventOf(*alert));
    }
    for (auto spell = spells->crbegin(); spell != spells->crend(); ++spell)
        events->append(eventOf(*spell));
    std::stable_sort(events->begin(), events->end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return events;
}
