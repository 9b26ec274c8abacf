// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

/// What went wrong, in a few words: "Credentials rejected".
QString failureTitle(Failure::Kind kind);

/// What to do about it, in one sentence: "Check the key and enter it again."
QString failureAdvice(Failure::Kind kind);

/// What exactly was said: the provider's own words where there are any, else the title, with the HTTP status where it helps.
QString failureMessage(const Failure &failure);
