// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "result.h"
#include "series.h"

/// Samples for spreadsheets and scripts (RFC 4180): "time,amount", or with \a withKey "time,key,amount". Times are RFC
/// 3339 in UTC, amounts exact with '.', whatever the language.
QString historyCsv(const QList<Sample> &samples, bool withKey);

/// The samples of several accounts, in the order given: "account,time,key,amount".
QString historyCsv(const QList<std::pair<AccountId, QList<Sample>>> &accounts);

/// Reads the course of one balance back from CSV, sorted by time: the columns `time` (RFC 3339, any offset) and
/// `amount` (exact, with '.') in any order, any others beside them. Commas, RFC 4180 quotes, LF or CRLF; empty lines
/// count for nothing. Where columns `account` or `key` say that there are several balances, and for all else that is
/// wrong, the Problem names the line behind \a where, and what to do.
Outcome<Series> seriesFromCsv(const QString &text, const QString &where);
