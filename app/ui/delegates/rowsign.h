// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/levelicon.h"

class QModelIndex;

/// The sign of a row of the account model: of an account what keeps it from being read goes before its level.
Sign signFor(const QModelIndex &index);
