// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secretstore.h"

#include <QHash>

/// Secrets for as long as the process lasts, in its memory only.
class SessionSecretStore : public SecretStore
{
public:
    void read(const QUuid &entry, Continuation<SharedSecret> then) override;
    void write(const QUuid &entry, Secret secret, Continuation<void> then) override;
    void remove(const QUuid &entry, Continuation<void> then) override;
    void retry() override {}

private:
    QHash<QUuid, SharedSecret> m_entries;
};
