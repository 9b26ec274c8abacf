// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "jsontext.h"

/// {"account", "at", "key", "level", "amount", "unit", "why", "threshold", "failure", "repeated", "deliveredAt", "endedAt"}; what
/// does not apply is null.
JsonText alertJson(const Alert &alert);
/// Its members from "key" on.
QList<JsonText::Member> alertMembers(const Alert &alert);
