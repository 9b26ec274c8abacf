// SPDX-License-Identifier: GPL-3.0-or-later
#include "originwait.h"

#include "requestbuilder.h"

namespace {

QString originIn(const Account &account, const Catalog &catalog)
{
    const auto *const definition = catalog.find(account.providerId);
    return definition ? originOf(account, *definition) : QString();
}

} // namespace

QDateTime originWait(const AccountState &state, const QList<AccountState> &all, const Catalog &catalog)
{
    auto until = state.refresh.retryAt;
    const auto origin = originIn(state.account, catalog);
    for (const auto &other : all) {
        if (!origin.isEmpty() && other.refresh.retryAt > until && originIn(other.account, catalog) == origin)
            until = other.refresh.retryAt;
    }
    return until;
}
