// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// Whether \a url may be an origin: https, or http to a loopback address; host and port only. Gives it in its one
/// spelling: "https://api.ocean.io", in lower case, international names in their ASCII form, without the scheme's own
/// port.
Outcome<QString> checkedOrigin(const QString &url);

/// Whether \a url is a page that people may be sent to: https, or http to a loopback address, with a host and no user
/// name.
bool isPage(const QString &url);
