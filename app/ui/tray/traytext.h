// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "amounttext.h"
#include "delegates/levelicon.h"

/// One line of the tray's menu and tooltip, about an account or about one balance that is warned of.
struct TrayLine {
    AccountId account;       ///< empty on a line that stands for those left out
    QString balanceKey = {}; ///< of a warning only
    QString text;            ///< plain
    Sign sign = Sign::Unknown;

    friend bool operator==(const TrayLine &, const TrayLine &) = default;
};

/// One line an account, the most urgent first: "Ocean prod: Email credits 98 credits (Low, lasts 5 to 8 days)".
QList<TrayLine> trayLines(const QList<AccountState> &states, const QDateTime &now, Amounts amounts = Amounts::Shown);

/// One line a balance that is low or worse and not put aside, the worst first: "Ocean prod: Email credits low, 98 credits left".
/// Paused and muted accounts warn of nothing.
QList<TrayLine> trayWarnings(const QList<AccountState> &states, const QDateTime &now, Amounts amounts = Amounts::Shown);

/// The first \a most of \a lines, and where there are more a line that says how many.
QList<TrayLine> firstLines(const QList<TrayLine> &lines, int most);

/// The text of a menu entry: an '&' that a provider sent is no mnemonic.
QString menuText(const QString &line);

/// Plain text without '&', '<' and '>', which some tray hosts take for markup. Says nothing that the menu does not say.
QString trayTooltip(const QList<TrayLine> &lines);
