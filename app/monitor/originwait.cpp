// SPDX-License-Identifier: GPL-3.0-or-later
#include "originwait.h"

#include "requestbuilder.h"

OriginWaits::OriginWaits(const QList<AccountState> &all, const Catalog &catalog, const QDateTime &now) : m_catalog(catalog)
{
    for (const auto &state : all) {
        if (!(state.refresh.retryAt > now))
            continue;
        if (const auto origin = originIn(state.account); !origin.isEmpty())
            m_until[origin] = std::max(m_until.value(origin), state.refresh.retryAt);
    }
}

QDateTime OriginWaits::until(const Account &account) const
{
    return m_until.isEmpty() ? QDateTime() : m_until.value(originIn(account));
}

QString OriginWaits::originIn(const Account &account) const
{
    const auto *const definition = m_catalog.find(account.providerId);
    return definition ? originOf(account, *definition) : QString();
}
