// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerttext.h"

#include "amounttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct AlertText { Q_DECLARE_TR_FUNCTIONS(AlertText) };

QString headline(const Alert &alert)
{
    switch (alert.level) {
    case Level::Empty:
        return AlertText::tr("%1 is empty").arg(alert.accountLabel);
    case Level::Critical:
        return AlertText::tr("%1 is critically low").arg(alert.accountLabel);
    default:
        return AlertText::tr("%1 is running low").arg(alert.accountLabel);
    }
}

Notification::Urgency urgencyOf(Level worst)
{
    // "Critical" passes do-not-disturb and never goes away by itself: kept for what has ended.
    return worst == Level::Empty ? Notification::Urgency::Critical : Notification::Urgency::Normal;
}

} // namespace

QString alertText(const Alert &alert)
{
    return AlertText::tr("%1: %2 left").arg(alert.balance.label, balanceText(alert.balance));
}

Notification notificationFor(const QList<Alert> &alerts)
{
    const auto worst = std::max_element(alerts.begin(), alerts.end(),
                                        [](const Alert &a, const Alert &b) { return a.level < b.level; });
    QStringList lines;
    for (const auto &alert : alerts)
        lines += alerts.size() == 1 ? alertText(alert) : AlertText::tr("%1, %2").arg(alert.accountLabel, alertText(alert));
    return {
        .tag = QStringLiteral("balances"),
        .title = alerts.size() == 1 ? headline(*worst) : AlertText::tr("%n balances need attention", nullptr, int(alerts.size())),
        .body = lines.join(u'\n'),
        .urgency = urgencyOf(worst->level),
        .actions = {{QStringLiteral("default"), AlertText::tr("Open")}},
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
