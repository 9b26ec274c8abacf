// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/traytext.h"

#include "amounttext.h"
#include "failuretext.h"
#include "leveltext.h"
#include "models/accountcells.h"
#include "timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int TooltipLines = 12; ///< more would cover the screen; the worst come first

QString tr(const char *text)
{
    return QCoreApplication::translate("TrayText", text);
}

/// "100 credits", or "Email credits 100 credits" where the account has several.
QString urgentText(const AccountState &state)
{
    const auto *urgent = state.mostUrgent();
    if (!urgent)
        return {};
    const auto amount = balanceText(urgent->balance);
    return state.balances.size() == 1 ? amount : tr("%1 %2").arg(urgent->balance.label, amount);
}

QString lineText(const AccountState &state, const QDateTime &now)
{
    const auto label = state.account.label;
    const auto amount = urgentText(state);
    const auto &failure = state.refresh.failure;
    const auto trouble = state.account.paused ? tr("paused")
        : failure                             ? failureTitle(failure->kind)
        : state.isStale(now)                  ? tr("out of date")
                                              : QString();
    if (!state.readAt.isValid())
        return tr("%1: %2").arg(label, trouble.isEmpty() ? tr("not read yet") : trouble);
    if (!trouble.isEmpty())
        return tr("%1: %2 (%3, %4)").arg(label, trouble, amount, ageText(state.readAt, now));
    if (state.level() == Level::Ok)
        return tr("%1: %2").arg(label, amount);
    return tr("%1: %2 (%3)").arg(label, amount, levelText(state.level()));
}

} // namespace

QList<TrayLine> trayLines(const QList<AccountState> &states, const QDateTime &now)
{
    QList<const AccountState *> sorted;
    for (const auto &state : states)
        sorted.append(&state);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto *a, const auto *b) {
        return AccountCells::urgency(*a, now) > AccountCells::urgency(*b, now);
    });
    QList<TrayLine> lines;
    for (const auto *state : sorted)
        lines.append({state->account.id, lineText(*state, now).simplified()});
    return lines;
}

QString menuText(const QString &line)
{
    return QString(line).replace(u'&', u"&&"_s);
}

QString trayTooltip(const QList<TrayLine> &lines)
{
    QStringList texts;
    for (const auto &line : lines.first(std::min<qsizetype>(lines.size(), TooltipLines)))
        texts.append(line.text);
    return texts.join(u'\n').replace(u'&', u'+').replace(u'<', u'(').replace(u'>', u')');
}
