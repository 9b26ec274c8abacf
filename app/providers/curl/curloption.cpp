// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/curloption.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

using Role = CurlOption::Role;

/// Those of https://curl.se/docs/manpage.html that stand in commands that ask an HTTP server for something.
constexpr CurlOption Options[]{
    {u"url", Role::Url, 0, true},
    {u"request", Role::Method, u'X', true},
    {u"head", Role::Head, u'I', false},
    {u"get", Role::Get, u'G', false},
    {u"header", Role::Header, u'H', true},
    {u"user", Role::User, u'u', true},
    {u"oauth2-bearer", Role::Bearer, 0, true},
    {u"user-agent", Role::UserAgent, u'A', true},
    {u"cookie", Role::Cookie, u'b', true},
    {u"data", Role::Data, u'd', true},
    {u"data-ascii", Role::Data, 0, true},
    {u"data-raw", Role::RawData, 0, true},
    {u"data-binary", Role::BinaryData, 0, true},
    {u"data-urlencode", Role::EncodedData, 0, true},
    {u"json", Role::Json, 0, true},
    {u"url-query", Role::UrlQuery, 0, true},
    {u"form", Role::Multipart, u'F', true},
    {u"form-string", Role::Multipart, 0, true},
    {u"next", Role::Next, u':', false},
    {u"upload-file", Role::File, u'T', true},
    {u"config", Role::File, u'K', true},
    {u"netrc", Role::File, u'n', false},
    {u"netrc-optional", Role::Ignored, 0, false},
    {u"netrc-file", Role::File, 0, true},
    {u"cert", Role::SignIn, u'E', true},
    {u"cert-type", Role::SignIn, 0, true},
    {u"key", Role::SignIn, 0, true},
    {u"key-type", Role::SignIn, 0, true},
    {u"pass", Role::SignIn, 0, true},
    {u"digest", Role::SignIn, 0, false},
    {u"ntlm", Role::SignIn, 0, false},
    {u"negotiate", Role::SignIn, 0, false},
    {u"aws-sigv4", Role::SignIn, 0, true},
    {u"unix-socket", Role::Unsupported, 0, true},
    {u"abstract-unix-socket", Role::Unsupported, 0, true},
    {u"connect-to", Role::Unsupported, 0, true},
    {u"resolve", Role::Unsupported, 0, true},
    {u"request-target", Role::Unsupported, 0, true},
    {u"range", Role::Unsupported, u'r', true},
    {u"time-cond", Role::Ignored, u'z', true},
    {u"etag-compare", Role::Ignored, 0, true},
    {u"etag-save", Role::Ignored, 0, true},
    {u"referer", Role::Ignored, u'e', true},
    {u"silent", Role::Ignored, u's', false},
    {u"show-error", Role::Ignored, u'S', false},
    {u"include", Role::Ignored, u'i', false},
    {u"show-headers", Role::Ignored, 0, false},
    {u"verbose", Role::Ignored, u'v', false},
    {u"location", Role::Ignored, u'L', false},
    {u"location-trusted", Role::Ignored, 0, false},
    {u"max-redirs", Role::Ignored, 0, true},
    {u"post301", Role::Ignored, 0, false},
    {u"post302", Role::Ignored, 0, false},
    {u"post303", Role::Ignored, 0, false},
    {u"insecure", Role::Ignored, u'k', false},
    {u"fail", Role::Ignored, u'f', false},
    {u"fail-with-body", Role::Ignored, 0, false},
    {u"fail-early", Role::Ignored, 0, false},
    {u"globoff", Role::Ignored, u'g', false},
    {u"no-buffer", Role::Ignored, u'N', false},
    {u"disable", Role::Ignored, u'q', false},
    {u"http1.0", Role::Ignored, u'0', false},
    {u"http0.9", Role::Ignored, 0, false},
    {u"http1.1", Role::Ignored, 0, false},
    {u"http2", Role::Ignored, 0, false},
    {u"http2-prior-knowledge", Role::Ignored, 0, false},
    {u"http3", Role::Ignored, 0, false},
    {u"http3-only", Role::Ignored, 0, false},
    {u"tlsv1", Role::Ignored, u'1', false},
    {u"tlsv1.0", Role::Ignored, 0, false},
    {u"tlsv1.1", Role::Ignored, 0, false},
    {u"tlsv1.2", Role::Ignored, 0, false},
    {u"tlsv1.3", Role::Ignored, 0, false},
    {u"tls-max", Role::Ignored, 0, true},
    {u"ciphers", Role::Ignored, 0, true},
    {u"tls13-ciphers", Role::Ignored, 0, true},
    {u"curves", Role::Ignored, 0, true},
    {u"cacert", Role::Ignored, 0, true},
    {u"capath", Role::Ignored, 0, true},
    {u"ca-native", Role::Ignored, 0, false},
    {u"cert-status", Role::Ignored, 0, false},
    {u"pinnedpubkey", Role::Ignored, 0, true},
    {u"ssl-no-revoke", Role::Ignored, 0, false},
    {u"ssl-reqd", Role::Ignored, 0, false},
    {u"no-alpn", Role::Ignored, 0, false},
    {u"ipv4", Role::Ignored, u'4', false},
    {u"ipv6", Role::Ignored, u'6', false},
    {u"interface", Role::Ignored, 0, true},
    {u"local-port", Role::Ignored, 0, true},
    {u"dns-servers", Role::Ignored, 0, true},
    {u"doh-url", Role::Ignored, 0, true},
    {u"alt-svc", Role::Ignored, 0, true},
    {u"hsts", Role::Ignored, 0, true},
    {u"proxy", Role::Ignored, u'x', true},
    {u"proxy-user", Role::Ignored, u'U', true},
    {u"proxy-header", Role::Ignored, 0, true},
    {u"proxy-insecure", Role::Ignored, 0, false},
    {u"noproxy", Role::Ignored, 0, true},
    {u"preproxy", Role::Ignored, 0, true},
    {u"socks4", Role::Ignored, 0, true},
    {u"socks4a", Role::Ignored, 0, true},
    {u"socks5", Role::Ignored, 0, true},
    {u"socks5-hostname", Role::Ignored, 0, true},
    {u"proxytunnel", Role::Ignored, u'p', false},
    {u"basic", Role::Ignored, 0, false},
    {u"anyauth", Role::Ignored, 0, false},
    {u"compressed", Role::Ignored, 0, false},
    {u"tr-encoding", Role::Ignored, 0, false},
    {u"raw", Role::Ignored, 0, false},
    {u"path-as-is", Role::Ignored, 0, false},
    {u"proto", Role::Ignored, 0, true},
    {u"proto-redir", Role::Ignored, 0, true},
    {u"proto-default", Role::Ignored, 0, true},
    {u"max-time", Role::Ignored, u'm', true},
    {u"connect-timeout", Role::Ignored, 0, true},
    {u"expect100-timeout", Role::Ignored, 0, true},
    {u"happy-eyeballs-timeout-ms", Role::Ignored, 0, true},
    {u"no-keepalive", Role::Ignored, 0, false},
    {u"keepalive-time", Role::Ignored, 0, true},
    {u"no-sessionid", Role::Ignored, 0, false},
    {u"tcp-nodelay", Role::Ignored, 0, false},
    {u"tcp-fastopen", Role::Ignored, 0, false},
    {u"speed-time", Role::Ignored, u'y', true},
    {u"speed-limit", Role::Ignored, u'Y', true},
    {u"limit-rate", Role::Ignored, 0, true},
    {u"rate", Role::Ignored, 0, true},
    {u"max-filesize", Role::Ignored, 0, true},
    {u"retry", Role::Ignored, 0, true},
    {u"retry-delay", Role::Ignored, 0, true},
    {u"retry-max-time", Role::Ignored, 0, true},
    {u"retry-all-errors", Role::Ignored, 0, false},
    {u"retry-connrefused", Role::Ignored, 0, false},
    {u"parallel", Role::Ignored, u'Z', false},
    {u"output", Role::Ignored, u'o', true},
    {u"remote-name", Role::Ignored, u'O', false},
    {u"remote-header-name", Role::Ignored, u'J', false},
    {u"remote-time", Role::Ignored, u'R', false},
    {u"output-dir", Role::Ignored, 0, true},
    {u"create-dirs", Role::Ignored, 0, false},
    {u"no-clobber", Role::Ignored, 0, false},
    {u"continue-at", Role::Ignored, u'C', true},
    {u"cookie-jar", Role::Ignored, u'c', true},
    {u"junk-session-cookies", Role::Ignored, u'j', false},
    {u"dump-header", Role::Ignored, u'D', true},
    {u"write-out", Role::Ignored, u'w', true},
    {u"stderr", Role::Ignored, 0, true},
    {u"styled-output", Role::Ignored, 0, false},
    {u"progress-bar", Role::Ignored, u'#', false},
    {u"no-progress-meter", Role::Ignored, 0, false},
    {u"trace", Role::Ignored, 0, true},
    {u"trace-ascii", Role::Ignored, 0, true},
    {u"trace-time", Role::Ignored, 0, false},
};

const CurlOption *find(const auto &isWanted)
{
    const auto *const found = std::find_if(std::begin(Options), std::end(Options), isWanted);
    return found == std::end(Options) ? nullptr : found;
}

} // namespace

QString CurlOption::spelling() const
{
    return u"--"_s + name.toString();
}

const CurlOption *CurlOption::byLetter(QChar letter)
{
    return find([&](const CurlOption &option) { return option.letter != 0 && option.letter == letter; });
}

const CurlOption *CurlOption::byName(QStringView name)
{
    return find([&](const CurlOption &option) { return option.name == name; });
}

QStringList CurlOption::spellings()
{
    QStringList spellings;
    for (const auto &option : Options)
        spellings += option.spelling();
    return spellings;
}
