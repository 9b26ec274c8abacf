// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QNetworkProxyFactory>

/// The proxy that the user chose, for https only. A proxy would see a plain request with its key, and loopback needs none.
class Proxies : public QNetworkProxyFactory
{
public:
    explicit Proxies(Proxy proxy = {}) : m_proxy(std::move(proxy)) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    const Proxy m_proxy;
};
