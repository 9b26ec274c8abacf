// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainprobe.h"

#include "desktop/sessionbus.h"
#include "kwalletprobe.h"
#include "secretserviceprobe.h"

namespace {

bool onPlasma()
{
    return qgetenv("XDG_CURRENT_DESKTOP").split(':').contains("KDE") || qEnvironmentVariableIsSet("KDE_SESSION_VERSION");
}

} // namespace

void probeKeychain(const QString &key, QObject *guard, std::function<void(EntryState)> then)
{
    if (!onPlasma()) {
        probeSecretService(key, guard, std::move(then));
        return;
    }
    findKWallet(guard, [key, guard, then = std::move(then)](const QString &service) {
        if (service.isEmpty())
            probeSecretService(key, guard, then);
        else
            probeKWallet(service, key, guard, then);
    });
}
