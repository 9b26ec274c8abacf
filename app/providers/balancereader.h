// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"

#include <QJsonValue>
#include <QStringList>

#include <tl/expected.hpp>

/// All that a balance may say.
const QStringList &balanceKeys();

/// The balances that a balances filter's output stands for (product.md 3). Strict: anything doubtful in one of them
/// refuses them all. The error names the balance and the key, as in "balance 'credits': 'amount' is null".
tl::expected<QList<Balance>, QString> balancesFrom(const QJsonValue &output);
