// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"

#include <chrono>

/// What the user set for the whole program.
struct Settings {
    std::optional<std::chrono::seconds> every = {}; ///< for accounts without their own; none = each definition's
    Mark defaultMark = {};                          ///< for balances without their own; its tank is not used
    bool autostart = false;
    bool startHidden = false;

    friend bool operator==(const Settings &, const Settings &) = default;
};
