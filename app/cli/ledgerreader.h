// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "result.h"

class Catalog;

/// Reads what ledgerJson() wrote, or somebody by hand. Strict: an unknown key, provider or field, a wrong type and a
/// value that could not be typed either are refused with their place ("accounts[2].every", "file.json:3"). The
/// accounts have new, empty keychain entries. \a now are the settings that stay where the file has none.
Outcome<Ledger> readLedger(const QByteArray &json, const QString &fileName, const Catalog &catalog,
                           const Settings &now);
