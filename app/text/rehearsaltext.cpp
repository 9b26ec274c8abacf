// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsaltext.h"

#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {
struct RehearsalText { Q_DECLARE_TR_FUNCTIONS(RehearsalText) };
} // namespace

QString rehearsalText(const QList<Alert> &alerts, std::chrono::seconds span)
{
    if (alerts.isEmpty())
        return RehearsalText::tr("Would not have warned in %1.", "a length of time").arg(spanText(span));
    const auto reminders = int(std::count_if(alerts.begin(), alerts.end(), [](const Alert &alert) { return alert.repeated; }));
    const auto warnings = int(alerts.size()) - reminders;
    const auto first = QLocale().toString(alerts.first().at.toLocalTime().date(), QLocale::ShortFormat);
    const auto text = warnings == 1 ? RehearsalText::tr("Would have warned once in %1, on %2.")
                                    : RehearsalText::tr("Would have warned %n times in %1, first on %2.", nullptr, warnings);
    QStringList sentences{text.arg(spanText(span), first)};
    if (reminders > 0)
        sentences += RehearsalText::tr("Daily reminders: %1.").arg(QLocale().toString(reminders));
    return sentences.join(u' ');
}
