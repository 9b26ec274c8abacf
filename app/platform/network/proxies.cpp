// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxies.h"

QList<QNetworkProxy> Proxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (query.protocolTag() == QLatin1String("https"))
        return systemProxyForQuery(query);
    return {QNetworkProxy::NoProxy};
}
