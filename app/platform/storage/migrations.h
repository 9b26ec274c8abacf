// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QStringList>

/// The script at index n brings a database from version n to n + 1; their number is the newest version.
/// In a script a statement ends with a semicolon at the end of its line.
using Migrations = QStringList;

/// Those of resources/migrations, in the order of their names.
Migrations shippedMigrations();

/// Brings a database from \a version to the newest, its user_version with it, in one transaction.
Outcome<> migrate(Connection &connection, int version, const Migrations &migrations);
