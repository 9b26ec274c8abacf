// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QNetworkReply>
#include <QSslError>

/// Whether a reply that ended with \a error and bears \a status came whole: Qt tells of a 401 or a 503 as of an error.
bool isWhole(QNetworkReply::NetworkError error, int status);

/// What a transfer's error is for us. Names \a host, which must be a name alone: Qt's own words can hold an address with its secrets.
Failure transferFailure(QNetworkReply::NetworkError error, const QString &host);

/// Why a handshake failed. \a errors is empty when it was not for the certificate.
Failure tlsFailure(const QList<QSslError> &errors, const QString &host);
