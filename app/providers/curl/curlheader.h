// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/shellwords.h"
#include "result.h"

/// What -H gives. Holds a secret where the command does.
struct CurlHeader {
    QString name; ///< as typed
    QString value;
    /// Decided by who sends the request, told by browsers only, or taken off because it has no value.
    bool isIgnored = false;

    bool is(QStringView other) const { return name.compare(other, Qt::CaseInsensitive) == 0; }
};

/// Reads "Name: value"; "Name;" for an empty one; "Name:" for none.
Outcome<CurlHeader> curlHeaderFrom(const ShellWord &word);

/// Whether a user agent is one that browsers call themselves.
bool isBrowser(const QString &userAgent);
