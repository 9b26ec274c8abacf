// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal.h"

#include "forecast.h"

#include <algorithm>

namespace {

constexpr int MostPoints = 2000; ///< a record may be of any length
constexpr std::chrono::seconds BetweenReadings{3600};

bool isOfRunway(const std::optional<Threshold> &threshold)
{
    return threshold && threshold->unit == Threshold::Unit::Days;
}

/// One balance that is watched through a record.
class Watch
{
public:
    Watch(const Balance &balance, const Mark &mark) : m_balance(balance), m_foretells(isOfRunway(mark.low) || isOfRunway(mark.critical))
    {
        m_rules.own = mark;
        m_balance.expiresAt = m_balance.resetsAt = {};
        m_balance.used = {};
        m_balance.parts = {};
    }

    QList<Alert> read(const Point &point)
    {
        m_seen.append(point);
        if (m_foretells)
            m_outlook = outlook();
        return readAgain(point.at);
    }
    /// The same amount as before, some time later.
    QList<Alert> readAgain(const QDateTime &at)
    {
        m_rules.at = at;
        m_balance.amount = m_seen.last().amount;
        auto judgement = judge(m_state, m_balance, m_outlook, m_rules);
        if (judgement.state.doubt) { // what is in the record was confirmed
            m_rules.at = at.addSecs(ConfirmAfter.count());
            judgement = judge(judgement.state, m_balance, m_outlook, m_rules);
        }
        m_state = judgement.state;
        QList<Alert> alerts;
        for (const auto &[level, why, threshold, repeated] : judgement.warnings)
            alerts.append({.account = {}, .accountLabel = {}, .level = level, .why = why, .at = at, .balance = m_state->balance,
                           .runway = m_state->runway, .threshold = threshold, .repeated = repeated});
        return alerts;
    }

private:
    Outlook outlook()
    {
        const auto from = m_seen.last().at.addSecs(-std::chrono::seconds(ForecastSpan).count());
        m_seen.removeIf([&](const Point &point) { return point.at < from; });
        return {forecast(m_seen), reloadFloorOf(m_seen)};
    }

    Balance m_balance;
    const bool m_foretells;
    Rules m_rules;
    Outlook m_outlook;
    Series m_seen; ///< as far back as a forecast looks
    std::optional<BalanceState> m_state;
};

} // namespace

QList<Alert> rehearse(const Series &past, const Balance &balance, const Mark &mark, const QDateTime &from)
{
    const auto points = thinned(past, MostPoints);
    Watch watch(balance, mark);
    QList<Alert> alerts;
    for (qsizetype i = 0; i < points.size(); ++i) {
        alerts += watch.read(points[i]);
        const auto end = i + 1 < points.size() ? points[i + 1].at : points[i].at;
        const auto begin = std::max(points[i].at, from.addSecs(-BetweenReadings.count())); // earlier nothing is asked for
        for (auto at = begin.addSecs(BetweenReadings.count()); at < end; at = at.addSecs(BetweenReadings.count()))
            alerts += watch.readAgain(at);
    }
    alerts.removeIf([&](const Alert &alert) { return alert.at < from; });
    return alerts;
}
