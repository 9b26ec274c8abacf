// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/curlheader.h"

#include "curl/curlarguments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Those that the sending side decides, and those that a browser tells of itself and of what it has seen.
bool isNoise(const QString &name)
{
    static const QStringList names{u"host"_s,
                                   u"content-length"_s,
                                   u"connection"_s,
                                   u"accept-encoding"_s,
                                   u"te"_s,
                                   u"keep-alive"_s,
                                   u"transfer-encoding"_s,
                                   u"trailer"_s,
                                   u"upgrade"_s,
                                   u"expect"_s,
                                   u"origin"_s,
                                   u"referer"_s,
                                   u"dnt"_s,
                                   u"priority"_s,
                                   u"cache-control"_s,
                                   u"pragma"_s,
                                   u"authority"_s,
                                   u"accept-language"_s,
                                   u"if-none-match"_s,
                                   u"if-modified-since"_s,
                                   u"upgrade-insecure-requests"_s};
    return names.contains(name) || name.startsWith(u':') || name.startsWith(u"sec-"_s) || name.startsWith(u"proxy-"_s);
}

bool isIgnored(const CurlHeader &header)
{
    const auto name = header.name.toLower();
    return header.value.isEmpty() || isNoise(name) || (name == u"user-agent" && isBrowser(header.value));
}

} // namespace

Outcome<CurlHeader> curlHeaderFrom(const ShellWord &word)
{
    const auto &text = word.text;
    if (text.startsWith(u'@'))
        return refuseWord(word.at, u"The headers are in a file"_s, u"Give each in the command with --header"_s);
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'\n' || c == u'\r' || c.isNull(); }))
        return refuseWord(word.at, u"A header contains a line break"_s,
                          u"Give each header with a --header of its own"_s);
    const auto colon = text.indexOf(u':', 1); // HTTP/2's own headers begin with one
    if (colon < 0 && text.endsWith(u';'))
        return CurlHeader{text.chopped(1).trimmed(), {}};
    CurlHeader header{text.left(colon).trimmed(), colon < 0 ? QString() : text.mid(colon + 1).trimmed()};
    if (colon < 0 || header.name.isEmpty())
        return refuseWord(word.at, u"A header has no name"_s, u"Write it as 'Name: value'"_s);
    header.isIgnored = isIgnored(header);
    return header;
}

bool isBrowser(const QString &userAgent)
{
    return userAgent.startsWith(u"Mozilla/"_s, Qt::CaseInsensitive);
}
