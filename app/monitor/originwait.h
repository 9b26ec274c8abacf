// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountstate.h"
#include "catalog.h"

#include <QHash>

/// Until when servers have asked not to be called. A server asks one of its accounts, and means all that ask it from here.
class OriginWaits
{
public:
    /// What is asked for beyond \a now. The catalog must outlive it.
    OriginWaits(const QList<AccountState> &all, const Catalog &catalog, const QDateTime &now);

    /// Null when the server of this account has asked for nothing.
    QDateTime until(const Account &account) const;

private:
    QString originIn(const Account &account) const; ///< empty when no definition knows it

    const Catalog &m_catalog;
    QHash<QString, QDateTime> m_until; ///< by origin
};
