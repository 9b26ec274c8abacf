// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycommand.h"

#include "accountdetails.h"
#include "historycsv.h"
#include "historyevents.h"
#include "monitor.h"
#include "ports/historystore.h"
#include "since.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

JsonText historyJson(const QList<Sample> &samples, const QList<HistoryEvent> &events)
{
    QList<JsonText> points;
    for (const auto &sample : samples)
        points += JsonText::object(
            {{u"at"_s, JsonText::time(sample.at)}, {u"key"_s, sample.key}, {u"amount"_s, sample.amount}});
    QList<JsonText> happened;
    for (const auto &event : events)
        happened += event.json;
    return JsonText::object({{u"samples"_s, JsonText::array(points)}, {u"events"_s, JsonText::array(happened)}});
}

/// A line a sample and a line, marked, an event.
QString historyText(const QList<Sample> &samples, const QList<HistoryEvent> &events)
{
    QList<std::pair<QDateTime, QString>> lines;
    for (const auto &sample : samples)
        lines.append({sample.at, u"%1  %2"_s.arg(sample.key, sample.amount.toString())});
    for (const auto &event : events)
        lines.append({event.at, u"* "_s + event.text});
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QString text;
    for (const auto &[at, line] : std::as_const(lines))
        text += u"%1  %2\n"_s.arg(at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), line);
    return text;
}

} // namespace

Outcome<Answer> showHistory(const Desk &desk, const Invocation &invocation)
{
    const auto state = accountNamed(desk, invocation.word(0));
    if (!state)
        return tl::unexpected(state.error());
    if (invocation.json && invocation.has(u"csv"_s))
        return refuse(Problem::Kind::Usage, u"It is either --csv or --json"_s);
    const auto since = sinceOf(invocation, desk.monitor.now());
    if (!since)
        return tl::unexpected(since.error());
    const auto key = invocation.option(u"balance"_s);
    const auto samples = desk.history.samples((*state)->account.id, key.value_or(QString()), *since);
    if (!samples)
        return tl::unexpected(samples.error());
    if (key && samples->isEmpty() && !(*state)->balance(*key))
        return refuse(Problem::Kind::NotFound, u"Nothing is recorded of a balance '%1'"_s.arg(*key), u"--balance"_s,
                      u"See plimsollctl status %1 --json"_s.arg((*state)->account.id));
    if (invocation.has(u"csv"_s))
        return Answer{.out = historyCsv(*samples, !key)};
    const auto json = invocation.json;
    return eventsOf(desk.history, (*state)->account.id, key.value_or(QString()), *since, *samples)
        .map([&](const QList<HistoryEvent> &events) {
            return Answer{.out = json ? historyJson(*samples, events).toString() : historyText(*samples, events)};
        });
}
