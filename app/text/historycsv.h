// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

/// Samples for spreadsheets and scripts (RFC 4180): "time,amount", or with \a withKey "time,key,amount". Times are RFC 3339 in
/// UTC, amounts exact with '.', whatever the language.
QString historyCsv(const QList<Sample> &samples, bool withKey);

/// The samples of several accounts, in the order given: "account,time,key,amount".
QString historyCsv(const QList<std::pair<AccountId, QList<Sample>>> &accounts);
