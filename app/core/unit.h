// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Whether \a unit is an ISO 4217 currency code, in any case.
bool isCurrency(QStringView unit);

/// The unit as it is kept and shown: currency codes in upper case, everything else as sent.
QString canonicalUnit(const QString &unit);
