// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"
#include "record.h"

/// What `export` writes: {"plimsoll": 1, "accounts": […], "settings": {…}}. readLedger() reads it.
JsonText ledgerJson(const Ledger &ledger);
