// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amount.h"

#include <QDateTime>
#include <QList>

/// A named share of a balance, as "One-time" and "Recurring".
struct Part {
    QString label;
    Amount amount;

    friend bool operator==(const Part &, const Part &) = default;
};

/// One spendable figure of an account.
struct Balance {
    QString key;                  ///< unique within the account, stable over time: marks and history hang on it
    QString label;                ///< for people; the provider's or the definition's words
    QString unit;                 ///< "credits", or a currency code in upper case
    std::optional<Amount> amount; ///< what is left; nothing means unlimited, and only that
    std::optional<Amount> limit = {};
    std::optional<Amount> used = {};
    QList<Part> parts = {};
    QDateTime expiresAt = {};     ///< UTC; null when not given
    QDateTime resetsAt = {};      ///< UTC; null when not given
    QString note = {};

    bool isUnlimited() const { return !amount; }
    friend bool operator==(const Balance &, const Balance &) = default;
};

/// What one successful refresh gave.
struct Reading {
    QDateTime at; ///< UTC, when the reply was received
    QList<Balance> balances; ///< never empty

    friend bool operator==(const Reading &, const Reading &) = default;
};
