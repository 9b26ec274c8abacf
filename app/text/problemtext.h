// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"

/// One line: "token: The secret is empty. Give it a value."
QString problemText(const Problem &problem);

/// What to do about it; of a keychain's failure that failure's advice.
QString problemAdvice(const Problem &problem);
