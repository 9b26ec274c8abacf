// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "http.h"
#include "reading.h"
#include "result.h"
#include "secret.h"

#include <QMap>

/// A reply as it came, and what it takes to read it again. The reply may echo the secret: it is not for showing.
struct Trial {
    HttpReply reply;
    QMap<QString, QString> plainFields;
    SharedSecret secret;
};

/// What a definition makes of it, with nothing of the secret in it.
Result<Reading> readTrial(const Definition &definition, const Trial &trial);
