// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostileserver.h"

/// tests/system/server/damage.py: every built-in provider with its recorded reply, damaged as is told.
class DamageServer : public HostileServer
{
public:
    DamageServer();

    QStringList providers(bool overTls) const;
    /// Where \a provider is to be asked.
    QString origin(const QString &provider, bool overTls) const;
    /// Those that reach the definitions, or those that are of the transfer alone.
    QStringList damages(bool ofTheTransfer) const;
    /// From now on, with a log that begins anew.
    bool choose(const QString &damage);
    QJsonObject log();
};
