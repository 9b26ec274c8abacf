// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "definition.h"
#include "http.h"
#include "result.h"
#include "secret.h"

/// Where an account's requests go: its own origin, else the definition's only one; empty when neither says.
QString originOf(const Account &account, const Definition &definition);

/// Whether \a url may be an origin: https, or http to a loopback address; host and port only. Gives it in its one spelling.
Outcome<QString> checkedOrigin(const QString &url);

/// Makes the request by the definition's request filter. Fails with confirmation-needed when the secrets were entered for
/// another origin, with secret-missing when one that is not optional is not there, with definition-broken when the filter does not give a request.
Result<HttpRequest> buildRequest(const Definition &definition, const Account &account, const Secret &secret);
