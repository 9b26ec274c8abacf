// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "http.h"
#include "reading.h"
#include "result.h"

#include <QMap>

/// Reads a reply by the definition's failure and balances filters. A reading comes only from a complete, valid, typed
/// reply: a missing, null, empty or non-numeric amount refuses the whole of it. \a plainFields is what filters see as
/// $fields, \a origin what they see as $origin: where the reply is from; when empty, the definition's first.
Result<Reading> readReply(const Definition &definition, const QMap<QString, QString> &plainFields,
                          const HttpReply &reply, const QString &origin = {});
