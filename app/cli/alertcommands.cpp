// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertcommands.h"

#include "accountdetails.h"
#include "alertjson.h"
#include "alerttext.h"
#include "duration.h"
#include "leveltext.h"
#include "monitor.h"
#include "ports/historystore.h"
#include "since.h"
#include "statusjson.h"
#include "texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = Problem::Kind::Usage;

QString timeText(const QDateTime &at)
{
    return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString fateOf(const Alert &alert)
{
    if (alert.deliveredAt.isValid())
        return u"told %1"_s.arg(timeText(alert.deliveredAt));
    return alert.endedAt.isValid() ? u"over before it was told"_s : u"not told yet"_s;
}

QString whatOf(const Alert &alert)
{
    const auto text = alertText(alert);
    return alert.repeated ? u"%1 (reminder)"_s.arg(text) : text;
}

Outcome<QList<Alert>> alertsSince(const Desk &desk, const QDateTime &since)
{
    QList<Alert> found;
    for (const auto &state : desk.monitor.states()) {
        const auto alerts = desk.history.alerts(state.account.id, since);
        if (!alerts)
            return tl::unexpected(alerts.error());
        found += *alerts;
    }
    std::sort(found.begin(), found.end(), [](const Alert &a, const Alert &b) { return std::pair(a.at, a.id) < std::pair(b.at, b.id); });
    return found;
}

/// What "snooze" and "acknowledge" are about: the balances of an account that are warned of.
Outcome<QList<BalanceState>> warned(const AccountState &state, const QString &key)
{
    if (!key.isEmpty() && !state.balance(key))
        return refuse(Problem::Kind::NotFound, u"%1 has no balance '%2'"_s.arg(state.account.id, key), {},
                      u"See plimsollctl status %1 --json"_s.arg(state.account.id));
    QList<BalanceState> found;
    for (const auto &balance : state.balances) {
        if ((key.isEmpty() || balance.balance.key == key) && balance.level > Level::Unknown)
            found.append(balance);
    }
    if (found.isEmpty())
        return refuse(Problem::Kind::NotFound, u"Nothing is warned of on %1"_s.arg(key.isEmpty() ? state.account.id : key));
    return found;
}

/// The snooze that a word stands for; none ends one.
Outcome<std::optional<Snooze>> snoozeFrom(const QString &word, const QDateTime &now)
{
    if (word == u"off"_s)
        return std::optional<Snooze>();
    if (word == u"until-topup"_s)
        return std::optional(Snooze{});
    const auto span = durationFromString(word);
    if (!span)
        return refuse(Usage, u"'%1' is not a length of time"_s.arg(word), {}, u"Write it like 12h or 3d, until-topup, or off"_s);
    return std::optional(Snooze{now.addSecs(span->count())});
}

QString snoozeText(const std::optional<Snooze> &snooze)
{
    if (!snooze)
        return u"not snoozed any more"_s;
    return snooze->until.isValid() ? u"snoozed until %1"_s.arg(timeText(snooze->until)) : u"snoozed until a top-up"_s;
}

/// Says \a what of each balance, or gives the account's status as JSON.
Answer answerOn(const Desk &desk, const Invocation &invocation, const QList<BalanceState> &balances, const QString &what)
{
    const auto id = invocation.word(0);
    if (invocation.json)
        return {.out = statusJson({*desk.monitor.state(id)}, desk.monitor.now()).toString()};
    QString lines;
    for (const auto &balance : balances)
        lines += u"%1 %2 (%3): %4\n"_s.arg(id, balance.balance.label, levelText(balance.level), what);
    return {.out = lines};
}

} // namespace

Outcome<Answer> listAlerts(const Desk &desk, const Invocation &invocation)
{
    const auto now = desk.monitor.now();
    const auto since = sinceOf(invocation, now);
    if (!since)
        return tl::unexpected(since.error());
    const auto alerts = alertsSince(desk, since->isValid() ? *since : now.addDays(-7));
    if (!alerts)
        return tl::unexpected(alerts.error());
    QList<JsonText> elements;
    TextTable table;
    for (const auto &alert : *alerts) {
        elements += alertJson(alert);
        table.addRow({timeText(alert.at), alert.account, levelText(alert.level), whatOf(alert), fateOf(alert)});
    }
    if (invocation.json)
        return Answer{.out = JsonText::object({{u"alerts"_s, JsonText::array(elements)}}).toString()};
    return Answer{.out = table.toString(), .err = alerts->isEmpty() ? u"Nothing was warned of\n"_s : QString()};
}

Outcome<Answer> snooze(const Desk &desk, const Invocation &invocation)
{
    const auto hasKey = !invocation.word(2).isEmpty();
    const auto key = hasKey ? invocation.word(1) : QString();
    const auto wish = snoozeFrom(invocation.word(hasKey ? 2 : 1), desk.monitor.now());
    if (!wish)
        return tl::unexpected(wish.error());
    return accountNamed(desk, invocation.word(0)).and_then([&](const AccountState *state) { return warned(*state, key); })
        .and_then([&](const QList<BalanceState> &balances) {
            return desk.monitor.snooze(invocation.word(0), key, *wish)
                .map([&] { return answerOn(desk, invocation, balances, snoozeText(*wish)); });
        });
}

Outcome<Answer> acknowledge(const Desk &desk, const Invocation &invocation)
{
    const auto key = invocation.word(1);
    return accountNamed(desk, invocation.word(0)).and_then([&](const AccountState *state) { return warned(*state, key); })
        .and_then([&](const QList<BalanceState> &balances) {
            return desk.monitor.acknowledge(invocation.word(0), key)
                .map([&] { return answerOn(desk, invocation, balances, u"no reminders until it gets worse"_s); });
        });
}
