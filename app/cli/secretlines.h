// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "result.h"

#include <QMap>

/// The fields that came on standard input.
struct GivenFields {
    QMap<QString, QString> secrets;
    QMap<QString, QString> plain;
};

/// Reads lines "field=value", split at the first '='. Refuses what is no such line, an unknown field and one given
/// twice, by the line's number and never by its text. Empty lines are passed over.
Outcome<GivenFields> fieldsFromLines(const QByteArray &lines, const Definition &definition);

/// Reads the values of --set FIELD=VALUE: plain fields only. No value is repeated in a refusal.
Outcome<QMap<QString, QString>> fieldsFromArguments(const QStringList &assignments, const Definition &definition);
