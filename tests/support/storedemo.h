// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "alert.h"
#include "record.h"

#include <QTimeZone>

#include <limits>

/// Values with nothing left at its default, for what must come back as it went in.
namespace demo {

inline QDateTime at(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(1'800'000'000 + seconds, QTimeZone::utc());
}

inline Amount amount(const char *text)
{
    return *Amount::fromString(QString::fromLatin1(text));
}

inline Mark fullMark()
{
    return {.low = Threshold{Threshold::Unit::Percent, amount("20")},
            .critical = Threshold{Threshold::Unit::Amount, amount("5.00")},
            .tank = amount("250.00"),
            .expiryLow = 30,
            .expiryCritical = 3};
}

inline Account fullAccount(const QString &id)
{
    return {.id = id,
            .entry = QUuid::createUuidV5(QUuid(), id),
            .providerId = QStringLiteral("ocean"),
            .label = QStringLiteral("Océan “prod”; DROP TABLE account;--"),
            .origin = QStringLiteral("https://api.eu.example"),
            .boundOrigin = QStringLiteral("https://api.eu.example"),
            .every = std::chrono::seconds(600),
            .fields = {{QStringLiteral("team"), QStringLiteral("a b")}, {QStringLiteral("empty"), QString()}},
            .secretTails = {{QStringLiteral("token"), QStringLiteral("wxyz")}},
            .paused = true,
            .muted = true};
}

inline Balance fullBalance(const QString &key, const char *left = "0.6000")
{
    return {.key = key,
            .label = QStringLiteral("Credits"),
            .unit = QStringLiteral("EUR"),
            .amount = amount(left),
            .limit = amount("100.00"),
            .used = amount("99.4000"),
            .parts = {{QStringLiteral("One-time"), amount("0.10")}, {QStringLiteral("Recurring"), amount("0.5000")}},
            .expiresAt = at(86400),
            .resetsAt = at(3600),
            .note = QStringLiteral("until <b>May</b>")};
}

inline BalanceState fullBalanceState(const QString &key, const char *left = "0.6000")
{
    return {.balance = fullBalance(key, left),
            .level = Level::Critical,
            .supply = {.level = Level::Critical, .announced = Level::Low, .announcedAt = at(5)},
            .expiry = {.level = Level::Low, .announced = Level::Critical, .announcedAt = at(6)},
            .peak = amount("123.450"),
            .inUse = true,
            .acknowledged = true,
            .snooze = Snooze{at(7200)},
            .runway = {.state = Runway::State::Draining, .perDay = amount("0.125"), .emptyFrom = at(86400), .emptyTo = at(172800)},
            .daysLeft = {5.1, 1.0 / 3, std::numeric_limits<double>::infinity()}};
}

inline RefreshState fullRefresh()
{
    return {.nextAt = at(900),
            .failure = Failure{.kind = Failure::Kind::RateLimited,
                               .detail = QStringLiteral("slow down"),
                               .httpStatus = 429,
                               .code = QStringLiteral("TOO_MANY"),
                               .retryAfter = std::chrono::seconds(120)},
            .failingSince = at(-60),
            .failedAt = at(-2),
            .retryAt = at(120),
            .paidUntil = at(180),
            .failures = 3,
            .rejections = 1,
            .told = Why::Failing,
            .toldAt = at(7)};
}

inline AccountState fullState(const QString &id)
{
    auto lost = fullBalanceState(QStringLiteral("lost"), "7");
    lost.missingSince = at(-3);
    return {.account = fullAccount(id),
            .readAt = at(0),
            .balances = {fullBalanceState(QStringLiteral("z")), fullBalanceState(QStringLiteral("a"), "-1")},
            .missing = {lost},
            .refresh = fullRefresh()};
}

/// A state after a good reading of one balance.
inline AccountState stateWith(const QString &id, const QString &key, const std::optional<Amount> &left, const QDateTime &readAt)
{
    AccountState state{.account = fullAccount(id), .readAt = readAt};
    state.balances.append({.balance = {.key = key, .label = key, .unit = QStringLiteral("credits"), .amount = left}});
    return state;
}

/// One that fullState() bears out when it is low.
inline Alert alertOf(const QString &id, Level level)
{
    return {.account = id,
            .accountLabel = QStringLiteral("Ocean"),
            .level = level,
            .why = Why::Runway,
            .at = at(5),
            .balance = fullBalance(QStringLiteral("z")),
            .runway = fullBalanceState(QStringLiteral("z")).runway,
            .threshold = Threshold{Threshold::Unit::Days, Amount(7)},
            .failure = Failure::Kind::TimedOut,
            .repeated = true};
}

inline Settings fullSettings()
{
    return {.every = std::chrono::seconds(1800), .defaultMark = fullMark(), .autostart = true, .startHidden = true,
            .language = QStringLiteral("de"), .quietHours = QuietHours{QTime(22, 0), QTime(7, 30)},
            .proxy = {Proxy::Kind::Socks5, QStringLiteral("proxy.test"), 1080}, .timeout = std::chrono::seconds(45),
            .keepHistory = std::chrono::hours(24 * 365), .iconStyle = IconStyle::Monochrome, .hideAmounts = true};
}

} // namespace demo
