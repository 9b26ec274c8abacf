// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QTest>

/// Fails the test with the problem's words unless \a outcome holds a value.
#define REQUIRE(outcome)                                                                                                    \
    do {                                                                                                                    \
        const auto &required = (outcome);                                                                                   \
        if (!required)                                                                                                      \
            QFAIL(qPrintable(required.error().what + u' ' + required.error().where));                                       \
    } while (false)
