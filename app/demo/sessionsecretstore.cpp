// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionsecretstore.h"

void SessionSecretStore::read(const QUuid &entry, Continuation<SharedSecret> then)
{
    if (const auto secret = m_entries.value(entry))
        return then(secret);
    then(fail(Failure::Kind::SecretMissing));
}

void SessionSecretStore::write(const QUuid &entry, Secret secret, Continuation<void> then)
{
    m_entries.insert(entry, std::make_shared<const Secret>(std::move(secret)));
    then({});
}

void SessionSecretStore::remove(const QUuid &entry, Continuation<void> then)
{
    m_entries.remove(entry);
    then({});
}
