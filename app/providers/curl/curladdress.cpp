// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/curladdress.h"

#include "curl/curlarguments.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> userOf(const QString &userInfo)
{
    if (userInfo.isEmpty())
        return {};
    const auto user = QUrl::fromPercentEncoding(userInfo.toUtf8());
    return userInfo.contains(u':') ? user : user + u':';
}

bool hasControl(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

Outcome<CurlAddress> curlAddressFrom(const ShellWord &word)
{
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]*)://"_s);
    static const QRegularExpression hostEnd(u"[/?]"_s);
    const auto text = word.text.trimmed();
    const auto url = text.left(text.indexOf(u'#'));
    if (hasControl(url))
        return refuseWord(word.at, u"The address contains a line break or another control character"_s,
                          u"Copy it again in one piece"_s);
    const auto match = scheme.match(url);
    const auto name = match.hasMatch() ? match.captured(1).toLower() : u"https"_s;
    if (name != u"https" && name != u"http")
        return refuseWord(word.at, u"The address is not one of HTTP"_s, u"Give one that begins with https://"_s);
    const auto rest = url.mid(match.captured().size());
    const auto authority = rest.left(rest.indexOf(hostEnd));
    const auto at = authority.lastIndexOf(u'@');
    const auto host = authority.mid(at + 1);
    if (host.isEmpty())
        return refuseWord(word.at, u"The address has no host"_s, u"Give one as in https://api.example.com/v1"_s);
    return CurlAddress{name + u"://"_s + host + rest.mid(authority.size()),
                       userOf(authority.left(std::max<qsizetype>(at, 0)))};
}

QString withQuery(const QString &url, const QString &pairs)
{
    if (pairs.isEmpty())
        return url;
    const auto joint = !url.contains(u'?') ? u"?"_s : url.endsWith(u'?') ? QString() : u"&"_s;
    return url + joint + pairs;
}
