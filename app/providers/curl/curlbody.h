// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curl/curlarguments.h"

/// Adds what --data or one of its kin, --json or --url-query gives to the \a data that earlier ones gave, as curl
/// would. \a input is what the command gets on standard input.
Outcome<> addCurlData(QString &data, const CurlArgument &argument, const std::optional<QString> &input);

/// Whether it is a JSON object or array.
bool isJson(const QString &data);

/// Whether it is name=value pairs joined by &.
bool isForm(const QString &data);
