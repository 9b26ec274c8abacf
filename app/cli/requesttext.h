// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"
#include "jsontext.h"
#include "result.h"
#include "texttable.h"

/// {"method", "url", "headers": {NAME: TEXT}, "body"}; null when there is none.
JsonText requestJson(const Result<HttpRequest> &request);

/// What would be sent, a row a part, without the headers that every request has: "asks GET https://…", "with NAME: …".
void addRequestRows(TextTable &table, const HttpRequest &request);
