// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"
#include "storage/batch.h"

/// The settings, a row each; one that is not there has its default. Rows of other names are left alone.
Outcome<Settings> readSettings(Connection &connection);
void writeSettings(Batch &batch, const Settings &settings);
