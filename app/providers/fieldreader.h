// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "tomltable.h"

/// The [[field]] tables of a definition. What is wrong with them is added to \a problems.
QList<Field> readFields(const TomlTable &root, const QStringList &rootKeys, ProblemList &problems);
