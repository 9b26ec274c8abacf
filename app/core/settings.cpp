// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QUrl>

using namespace Qt::StringLiterals;

std::optional<Proxy> Proxy::fromString(QStringView text)
{
    if (text == u"system")
        return Proxy{};
    if (text == u"none")
        return Proxy{.kind = Kind::None};
    const QUrl url(text.toString(), QUrl::StrictMode);
    const auto isBare = url.path().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !isBare || url.host().isEmpty() || url.port() <= 0)
        return {};
    if (url.scheme() == u"http"_s)
        return Proxy{Kind::Http, url.host(), quint16(url.port())};
    if (url.scheme() == u"socks5"_s)
        return Proxy{Kind::Socks5, url.host(), quint16(url.port())};
    return {};
}

QString Proxy::toString() const
{
    switch (kind) {
    case Kind::System:
        return u"system"_s;
    case Kind::None:
        return u"none"_s;
    case Kind::Http:
    case Kind::Socks5:
        break;
    }
    QUrl url;
    url.setScheme(kind == Kind::Http ? u"http"_s : u"socks5"_s);
    url.setHost(host);
    url.setPort(port);
    return url.toString();
}

QString iconStyleName(IconStyle style)
{
    return style == IconStyle::Color ? u"color"_s : u"monochrome"_s;
}

std::optional<IconStyle> iconStyleFromName(QStringView name)
{
    for (const auto style : {IconStyle::Color, IconStyle::Monochrome}) {
        if (iconStyleName(style) == name)
            return style;
    }
    return {};
}
