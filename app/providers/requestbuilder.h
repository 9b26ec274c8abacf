// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "definition.h"
#include "http.h"
#include "origin.h"
#include "result.h"
#include "secret.h"

#include <QUuid>

/// Where an account's requests go: its own origin, else the definition's only one; empty when neither says.
QString originOf(const Account &account, const Definition &definition);

/// Makes the request by the definition's request filter. Fails with confirmation-needed when the secrets were entered
/// for another origin, with secret-missing when one that is not optional is not there, with definition-broken when the
/// filter does not give a request. No failure's text holds a secret. \a id is the filter's $uuid.
Result<HttpRequest> buildRequest(const Definition &definition, const Account &account, const Secret &secret,
                                 QUuid id = QUuid::createUuid());
