// SPDX-License-Identifier: GPL-3.0-or-later
#include "origin.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// 127.0.0.0/8 in its plain spelling, ::1, and the name that is never looked up elsewhere (RFC 6761).
bool isLoopback(const QString &host)
{
    static const QRegularExpression address(u"^127\\.(?:\\d{1,3}\\.){2}\\d{1,3}$"_s);
    return host == u"localhost" || host == u"::1" || address.match(host).hasMatch();
}

bool isTrustedScheme(const QUrl &url)
{
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host()));
}

bool isPlain(QStringView url)
{
    return std::all_of(url.begin(), url.end(), [](QChar c) { return c > u' ' && c != u'\\' && c.unicode() != 0x7f; });
}

tl::unexpected<Problem> refuseOrigin(const QString &what)
{
    return refuse(Problem::Kind::Usage, what, u"origin"_s,
                  u"Give scheme, host and port only, as in https://api.example.com"_s);
}

} // namespace

Outcome<QString> checkedOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!isPlain(text) || !url.isValid() || url.host().isEmpty() || !text.contains(u"://"_s))
        return refuseOrigin(u"This is not an origin"_s);
    if (url.scheme() != u"https" && url.scheme() != u"http")
        return refuseOrigin(u"An origin begins with https://"_s);
    if (text.contains(u'@'))
        return refuseOrigin(u"An origin has no user name or password"_s);
    if (url.path().size() > 1 || text.contains(u'?') || text.contains(u'#'))
        return refuseOrigin(u"An origin has no path and no query"_s);
    if (url.port() == 0)
        return refuseOrigin(u"Port 0 cannot be asked"_s);
    if (!isTrustedScheme(url))
        return refuseOrigin(u"http is for loopback addresses only; anywhere else a secret would travel in the open"_s);
    auto host = url.host(QUrl::FullyEncoded);
    if (host.endsWith(u'.'))
        return refuseOrigin(u"A host name does not end in a dot"_s);
    if (host.contains(u':') && !host.startsWith(u'['))
        host = u'[' + host + u']';
    const auto ownPort = url.scheme() == u"https" ? 443 : 80;
    const auto port = url.port(ownPort);
    return u"%1://%2%3"_s.arg(url.scheme(), host, port == ownPort ? QString() : u":%1"_s.arg(port));
}

bool isPage(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isPlain(text) && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && isTrustedScheme(url);
}
