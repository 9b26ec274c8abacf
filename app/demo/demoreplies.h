// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democourse.h"
#include "http.h"

#include <QMap>

/// By the names that demoBalances() gives.
using DemoCourses = QMap<QString, DemoCourse>;

/// What a provider's API answers when this is left: the very shape that its documents and recorded replies show. Null for
/// a provider that the demo does not play.
HttpReply demoReply(const QString &providerId, const DemoCourses &courses, const QDateTime &at);

/// What Ocean.io answers to a token that it does not know.
HttpReply demoRejection(const QDateTime &at);

/// Whose endpoint a URL is; empty when it is nobody's that the demo plays.
QString demoProviderOf(const QUrl &url);
