// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"

/// One account, as one line of the tray's menu and tooltip.
struct TrayLine {
    AccountId account;
    QString text; ///< plain

    friend bool operator==(const TrayLine &, const TrayLine &) = default;
};

/// The most urgent account first.
QList<TrayLine> trayLines(const QList<AccountState> &states, const QDateTime &now);

/// The text of a menu entry: an '&' that a provider sent is no mnemonic.
QString menuText(const QString &line);

/// Plain text without '&', '<' and '>', which some tray hosts take for markup. Says nothing that the menu does not say.
QString trayTooltip(const QList<TrayLine> &lines);
