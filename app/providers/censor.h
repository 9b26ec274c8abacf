// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"
#include "result.h"
#include "secret.h"

/// What a provider answered, without the secret that it may have echoed: in a name, a unit, a key, or the words of a
/// refusal.
Reading censored(const Secret &secret, Reading reading);
Failure censored(const Secret &secret, Failure failure);
Result<Reading> censored(const Secret &secret, const Result<Reading> &outcome);
