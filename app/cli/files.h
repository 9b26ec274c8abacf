// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

#include <functional>

/// How commands reach the files that they are given. "-" is standard input, or standard output.
/// A Problem names the file in `where`.
struct Files {
    std::function<Outcome<QByteArray>(const QString &path)> read;
    std::function<Outcome<>(const QString &path, const QByteArray &content)> write;
    std::function<bool(const QString &path)> exists;
};
