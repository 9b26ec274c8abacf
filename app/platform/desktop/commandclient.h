// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "continuation.h"

#include <QJsonObject>

#include <chrono>

/// Sends one request to the tray that listens at \a path and gives its reply, exactly once.
///
/// NotFound when nobody listens there, so that the request was not even begun; Busy when no reply came within \a patience;
/// BadData when the connection ended without a whole reply. After the last two the request may have been carried out.
void sendCommand(const QString &path, const QJsonObject &request, Continuation<QJsonObject, Problem> then,
                 std::chrono::milliseconds patience = std::chrono::minutes(2));
