// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxies.h"

QList<QNetworkProxy> Proxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (query.protocolTag() != QLatin1String("https"))
        return {QNetworkProxy::NoProxy};
    switch (m_proxy.kind) {
    case Proxy::Kind::System:
        return systemProxyForQuery(query);
    case Proxy::Kind::None:
        return {QNetworkProxy::NoProxy};
    case Proxy::Kind::Http:
        return {{QNetworkProxy::HttpProxy, m_proxy.host, m_proxy.port}};
    case Proxy::Kind::Socks5:
        return {{QNetworkProxy::Socks5Proxy, m_proxy.host, m_proxy.port}};
    }
    Q_UNREACHABLE();
}
