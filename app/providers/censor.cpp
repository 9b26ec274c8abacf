// SPDX-License-Identifier: GPL-3.0-or-later
#include "censor.h"

Reading censored(const Secret &secret, Reading reading)
{
    for (auto &balance : reading.balances) {
        for (auto *const text : {&balance.key, &balance.label, &balance.unit, &balance.note})
            *text = secret.censored(*text);
        for (auto &part : balance.parts)
            part.label = secret.censored(part.label);
    }
    return reading;
}

Failure censored(const Secret &secret, Failure failure)
{
    failure.detail = secret.censored(failure.detail);
    failure.code = secret.censored(failure.code);
    return failure;
}

Result<Reading> censored(const Secret &secret, const Result<Reading> &outcome)
{
    if (!outcome)
        return tl::unexpected(censored(secret, outcome.error()));
    return censored(secret, *outcome);
}
