// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerttext.h"

#include "amounttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

QString tr(const char *text, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("AlertText", text, comment, count);
}

QString headline(const Alert &alert)
{
    switch (alert.level) {
    case Level::Empty:
        return tr("%1 is empty").arg(alert.accountLabel);
    case Level::Critical:
        return tr("%1 is critically low").arg(alert.accountLabel);
    default:
        return tr("%1 is running low").arg(alert.accountLabel);
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
    return tr("%1: %2 left").arg(alert.balance.label, balanceText(alert.balance));
}

Notification notificationFor(const QList<Alert> &alerts)
{
    const auto worst = std::max_element(alerts.begin(), alerts.end(),
                                        [](const Alert &a, const Alert &b) { return a.level < b.level; });
    QStringList lines;
    for (const auto &alert : alerts)
        lines += alerts.size() == 1 ? alertText(alert) : tr("%1, %2").arg(alert.accountLabel, alertText(alert));
    return {
        .tag = QStringLiteral("balances"),
        .title = alerts.size() == 1 ? headline(*worst) : tr("%n balances need attention", nullptr, int(alerts.size())),
        .body = lines.join(u'\n'),
        .urgency = urgencyOf(worst->level),
        .actions = {{QStringLiteral("default"), tr("Open")}},
    };
}
