// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuscommands.h"

#include "accountdetails.h"
#include "duration.h"
#include "historycsv.h"
#include "monitor.h"
#include "ports/historystore.h"
#include "statusjson.h"
#include "statustable.h"

using namespace Qt::StringLiterals;

namespace {

/// Nothing is known yet of events, so that their list is empty.
JsonText historyJson(const QList<Sample> &samples)
{
    QList<JsonText> elements;
    for (const auto &sample : samples)
        elements += JsonText::object(
            {{u"at"_s, JsonText::time(sample.at)}, {u"key"_s, sample.key}, {u"amount"_s, sample.amount}});
    return JsonText::object({{u"samples"_s, JsonText::array(elements)}, {u"events"_s, JsonText::array({})}});
}

QString historyText(const QList<Sample> &samples)
{
    QString text;
    for (const auto &sample : samples)
        text += u"%1  %2  %3\n"_s.arg(sample.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), sample.key,
                                      sample.amount.toString());
    return text;
}

Outcome<QDateTime> beginning(const Desk &desk, const Invocation &invocation)
{
    const auto since = invocation.option(u"since"_s);
    if (!since)
        return QDateTime();
    const auto span = durationFromString(*since);
    if (!span)
        return refuse(Problem::Kind::Usage, u"'%1' is not a length of time"_s.arg(*since), u"--since"_s,
                      u"Write it like 12h or 30d"_s);
    return desk.monitor.now().addSecs(-span->count());
}

} // namespace

Outcome<Answer> showStatus(const Desk &desk, const Invocation &invocation)
{
    return accountsNamed(desk, invocation.words).map([&](const QList<AccountState> &states) {
        if (invocation.json)
            return Answer{.out = statusJson(states, desk.monitor.now()).toString()};
        if (states.isEmpty())
            return Answer{.err = u"There is no account yet; plimsollctl account add PROVIDER adds one\n"_s};
        return Answer{.out = statusText(states, desk.monitor.now())};
    });
}

Outcome<Answer> showHistory(const Desk &desk, const Invocation &invocation)
{
    const auto state = accountNamed(desk, invocation.word(0));
    if (!state)
        return tl::unexpected(state.error());
    if (invocation.json && invocation.has(u"csv"_s))
        return refuse(Problem::Kind::Usage, u"It is either --csv or --json"_s);
    const auto since = beginning(desk, invocation);
    if (!since)
        return tl::unexpected(since.error());
    const auto key = invocation.option(u"balance"_s);
    const auto samples = desk.history.samples((*state)->account.id, key.value_or(QString()), *since);
    if (!samples)
        return tl::unexpected(samples.error());
    if (key && samples->isEmpty() && !(*state)->balance(*key))
        return refuse(Problem::Kind::NotFound, u"Nothing is recorded of a balance '%1'"_s.arg(*key), u"--balance"_s,
                      u"See plimsollctl status %1 --json"_s.arg((*state)->account.id));
    if (invocation.json)
        return Answer{.out = historyJson(*samples).toString()};
    return Answer{.out = invocation.has(u"csv"_s) ? historyCsv(*samples, !key) : historyText(*samples)};
}
