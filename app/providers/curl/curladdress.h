// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/shellwords.h"
#include "result.h"

/// What a curl command asks, taken apart. Holds a secret where the address does.
struct CurlAddress {
    QString url;                 ///< with a scheme; without user and fragment
    std::optional<QString> user; ///< "name:password"
};

Outcome<CurlAddress> curlAddressFrom(const ShellWord &word);

/// The address with pairs of a query added.
QString withQuery(const QString &url, const QString &pairs);
