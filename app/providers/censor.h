// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"
#include "reading.h"
#include "result.h"
#include "secret.h"

/// A reply without the secret that it may have echoed, however it is spelled: before anything else reads it, so that no filter and no
/// message can cut a part out of one. Values of fewer than eight characters are left, since they stand in replies by chance.
HttpReply censored(const Secret &secret, HttpReply reply);

/// What a provider answered, without the secret: in a name, a unit, a key, or the words of a refusal or of the transfer.
Reading censored(const Secret &secret, Reading reading);
/// Its words become one plain line, cut only now.
Failure censored(const Secret &secret, Failure failure);
Result<Reading> censored(const Secret &secret, const Result<Reading> &outcome);
