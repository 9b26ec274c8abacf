// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerttext.h"

#include "failuretext.h"
#include "healthpolicy.h"
#include "monitor.h"
#include "runwaytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct AlertText { Q_DECLARE_TR_FUNCTIONS(AlertText) };

QString dateText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

QString expiryText(const Alert &alert, const QString &subject)
{
    const auto &expiresAt = alert.balance.expiresAt;
    if (expiresAt <= alert.at)
        return AlertText::tr("%1 has expired").arg(subject);
    return AlertText::tr("%1 expires in %n days", nullptr, int(alert.at.daysTo(expiresAt))).arg(subject);
}

/// Whom an alert is about: the account, or what all accounts that are affected have in common.
QString subjectOf(const Alert &alert, const Monitor &monitor)
{
    const auto *const state = monitor.state(alert.account);
    const auto *const definition = state ? monitor.catalog().find(state->account.providerId) : nullptr;
    if (alert.failure && definition && scopeOf(*alert.failure) == FailureScope::Provider)
        return definition->name;
    return alert.accountLabel;
}

QString failingHeadline(const Alert &alert, const Monitor &monitor)
{
    if (alert.failure && scopeOf(*alert.failure) == FailureScope::Machine)
        return AlertText::tr("No balance was read for a day");
    const auto subject = subjectOf(alert, monitor);
    return alert.why == Why::NotRead ? AlertText::tr("%1 was not read for a day").arg(subject) : AlertText::tr("%1 cannot be read").arg(subject);
}

QString supplyHeadline(const Alert &alert)
{
    const auto &label = alert.accountLabel;
    if (alert.level == Level::Empty)
        return alert.repeated ? AlertText::tr("%1 is still empty").arg(label) : AlertText::tr("%1 is empty").arg(label);
    if (alert.why == Why::Runway)
        return AlertText::tr("%1 runs out in %2", "an account and a length of time").arg(label, runwayText(alert.runway, alert.at));
    if (alert.level == Level::Critical)
        return alert.repeated ? AlertText::tr("%1 is still critically low").arg(label) : AlertText::tr("%1 is critically low").arg(label);
    return AlertText::tr("%1 is running low").arg(label);
}

QString headline(const Alert &alert, const Monitor &monitor)
{
    switch (concernOf(alert.why)) {
    case Concern::Supply:
        return supplyHeadline(alert);
    case Concern::Expiry:
        return expiryText(alert, alert.accountLabel);
    case Concern::Reading:
        return failingHeadline(alert, monitor);
    }
    Q_UNREACHABLE();
}

Amounts amountsIn(const Monitor &monitor)
{
    return monitor.settings().hideAmounts ? Amounts::Hidden : Amounts::Shown;
}

QString lineAmongOthers(const Alert &alert, const Monitor &monitor)
{
    if (concernOf(alert.why) == Concern::Reading)
        return AlertText::tr("%1: %2", "a headline and its reason").arg(failingHeadline(alert, monitor), failureTitle(alert.failure.value_or(Failure::Kind())));
    return AlertText::tr("%1, %2", "an account and its balance").arg(alert.accountLabel, alertText(alert, amountsIn(monitor)));
}

Notification::Urgency urgencyOf(Level worst)
{
    // "Critical" passes do-not-disturb and never goes away by itself: kept for what has ended.
    return worst == Level::Empty ? Notification::Urgency::Critical : Notification::Urgency::Normal;
}

bool canTopUp(const QList<Alert> &alerts, const Monitor &monitor)
{
    const auto *const state = monitor.state(alerts.first().account);
    const auto *const definition = state ? monitor.catalog().find(state->account.providerId) : nullptr;
    return definition && !definition->topup.isEmpty() && std::all_of(alerts.begin(), alerts.end(), [&](const Alert &alert) {
        return alert.account == alerts.first().account && concernOf(alert.why) == Concern::Supply;
    });
}

QList<Notification::Action> actionsFor(const QList<Alert> &alerts, const Monitor &monitor)
{
    QList<Notification::Action> actions{{ActionId::Open, AlertText::tr("Open")}};
    if (canTopUp(alerts, monitor))
        actions.append({ActionId::TopUp, AlertText::tr("Top up")});
    if (std::any_of(alerts.begin(), alerts.end(), [](const Alert &alert) { return !alert.balance.key.isEmpty(); }))
        actions.append({ActionId::Snooze, AlertText::tr("Snooze a day")});
    return actions;
}

QString bodyFor(const QList<Alert> &alerts, const Monitor &monitor)
{
    if (alerts.size() == 1 && alerts.first().failure)
        return AlertText::tr("%1. %2", "a failure and what to do").arg(failureTitle(*alerts.first().failure), failureAdvice(*alerts.first().failure));
    QStringList lines;
    for (const auto &alert : alerts)
        lines += alerts.size() == 1 ? alertText(alert, amountsIn(monitor)) : lineAmongOthers(alert, monitor);
    return lines.join(u'\n');
}

} // namespace

QString alertText(const Alert &alert, Amounts amounts)
{
    if (concernOf(alert.why) == Concern::Reading)
        return failureTitle(alert.failure.value_or(Failure::Kind()));
    const auto left = AlertText::tr("%1: %2 left").arg(alert.balance.label, balanceText(alert.balance, amounts));
    if (alert.why == Why::Expiry)
        return AlertText::tr("%1, expires on %2", "a balance and a date").arg(left, dateText(alert.balance.expiresAt));
    if (alert.why == Why::Runway)
        return AlertText::tr("%1, enough for %2", "a balance and a length of time").arg(left, runwayText(alert.runway, alert.at));
    const auto isTold = alert.why == Why::Mark && alert.threshold && amounts == Amounts::Shown;
    return isTold ? AlertText::tr("%1, the mark is %2", "a balance and an amount").arg(left, thresholdText(*alert.threshold, alert.balance.unit)) : left;
}

Notification notificationFor(const QList<Alert> &alerts, const Monitor &monitor)
{
    const auto worst = std::max_element(alerts.begin(), alerts.end(),
                                        [](const Alert &a, const Alert &b) { return a.level < b.level; });
    return {
        .tag = {},
        .title = alerts.size() == 1 ? headline(*worst, monitor) : AlertText::tr("%n warnings", "about balances", int(alerts.size())),
        .body = bodyFor(alerts, monitor),
        .urgency = urgencyOf(worst->level),
        .actions = actionsFor(alerts, monitor),
    };
}

Notification testNotification()
{
    return {
        .tag = QStringLiteral("test"),
        .title = AlertText::tr("Plimsoll can reach you"),
        .body = AlertText::tr("This is a test. A warning about a balance comes in the same way."),
    };
}
