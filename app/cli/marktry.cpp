// SPDX-License-Identifier: GPL-3.0-or-later
#include "marktry.h"

#include "accountbook.h"
#include "accountdetails.h"
#include "alertjson.h"
#include "alerttext.h"
#include "leveltext.h"
#include "markreading.h"
#include "monitor.h"
#include "rehearsal.h"
#include "rehearsaltext.h"
#include "seriesfile.h"
#include "since.h"
#include "texttable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = Problem::Kind::Usage;
constexpr int Days = 30;

/// What marks are tried on.
struct Trial {
    Mark inForce; ///< for what is not given
    QDateTime from;
    QDateTime to;
    std::function<Outcome<QList<Alert>>(const Mark &)> rehearse;
};

Outcome<Trial> trialOf(const Desk &desk, const Invocation &invocation)
{
    const auto id = invocation.word(0);
    const auto key = invocation.word(1);
    const auto found = accountNamed(desk, id);
    if (!found)
        return tl::unexpected(found.error());
    const auto &state = **found;
    const auto *const known = state.balance(key);
    if (!known || !known->balance.amount)
        return refuse(Problem::Kind::NotFound, u"%1 has no balance '%2' that can run out"_s.arg(id, key), {},
                      u"See plimsollctl status %1"_s.arg(id));
    const auto now = desk.monitor.now();
    return sinceOf(invocation, now).map([&](const QDateTime &since) {
        const auto from = since.isValid() ? since : now.addDays(-Days);
        return Trial{.inForce = markInForce(state.ownMark(key), desk.book.settings().defaultMark), .from = from, .to = now,
                     .rehearse = [&monitor = desk.monitor, id, key, from](const Mark &mark) { return monitor.rehearsed(id, key, mark, from); }};
    });
}

Outcome<Trial> trialIn(const Files &files, const Desk &desk, const Invocation &invocation)
{
    return seriesIn(files, *invocation.option(u"csv"_s)).and_then([&](const Series &past) {
        return sinceOf(invocation, past.last().at).map([&](const QDateTime &since) {
            const Balance balance{.key = {}, .label = u"Balance"_s, .unit = {}, .amount = past.last().amount};
            const auto from = since.isValid() ? since : past.first().at;
            return Trial{.inForce = desk.book.settings().defaultMark, .from = from, .to = past.last().at,
                         .rehearse = [past, balance, from](const Mark &mark) { return rehearse(past, balance, mark, from); }};
        });
    });
}

Outcome<Trial> trialMeant(const Desk &desk, const Invocation &invocation, const Files &files)
{
    const auto fromFile = invocation.has(u"csv"_s);
    if (fromFile && !invocation.words.isEmpty())
        return refuse(Usage, u"It is either a balance or --csv"_s);
    if (!fromFile && invocation.words.size() != 2)
        return refuse(Usage, u"ID and KEY are missing"_s, {}, u"Give both, or --csv FILE"_s);
    return fromFile ? trialIn(files, desk, invocation) : trialOf(desk, invocation);
}

/// What is not given on the command line is as it is in force, but a mark of which one border is given has no other.
Outcome<Mark> markMeant(const Invocation &invocation, const Mark &inForce)
{
    Mark given{.tank = inForce.tank};
    return takeMark(invocation, given).map([&] { return markInForce(given, inForce); });
}

JsonText alertsJson(const QList<Alert> &alerts)
{
    QList<JsonText> elements;
    for (const auto &alert : alerts)
        elements += JsonText::object({{u"at"_s, JsonText::time(alert.at)},
                                      {u"key"_s, JsonText::orNull(alert.balance.key)},
                                      {u"level"_s, levelName(alert.level)},
                                      {u"amount"_s, JsonText(alert.balance.amount)},
                                      {u"why"_s, whyName(alert.why)},
                                      {u"repeated"_s, alert.repeated}});
    return JsonText::object({{u"alerts"_s, JsonText::array(elements)}});
}

QString alertsText(const QList<Alert> &alerts, const Trial &trial)
{
    TextTable table;
    for (const auto &alert : alerts)
        table.addRow({alert.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), levelText(alert.level), alertText(alert),
                      alert.repeated ? u"reminder"_s : QString()});
    const std::chrono::seconds span{std::max<qint64>(60, trial.from.secsTo(trial.to))};
    return rehearsalText(alerts, span) + u'\n' + table.toString();
}

} // namespace

Outcome<Answer> tryMark(const Desk &desk, const Invocation &invocation, const Files &files)
{
    const auto trial = trialMeant(desk, invocation, files);
    if (!trial)
        return tl::unexpected(trial.error());
    return markMeant(invocation, trial->inForce).and_then(trial->rehearse).map([&](const QList<Alert> &alerts) {
        return Answer{.out = invocation.json ? alertsJson(alerts).toString() : alertsText(alerts, *trial)};
    });
}
