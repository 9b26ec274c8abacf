// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesttext.h"

#include "requestpreview.h"

using namespace Qt::StringLiterals;

namespace {

QString urlText(const HttpRequest &request)
{
    return QString::fromUtf8(request.url.toEncoded());
}

/// Basic credentials are shown as they were before they were encoded.
QString headerText(const QByteArray &value)
{
    const auto basic = basicCredentials(value);
    return basic ? u"Basic base64(%1)"_s.arg(*basic) : QString::fromUtf8(value);
}

} // namespace

JsonText requestJson(const Result<HttpRequest> &request)
{
    if (!request)
        return {};
    QList<JsonText::Member> headers;
    for (const auto &[name, value] : request->headers)
        headers += {QString::fromLatin1(name), QString::fromUtf8(value)};
    return JsonText::object({{u"method"_s, QString::fromLatin1(request->method)},
                             {u"url"_s, urlText(*request)},
                             {u"headers"_s, JsonText::object(headers)},
                             {u"body"_s, QString::fromUtf8(request->body)}});
}

void addRequestRows(TextTable &table, const HttpRequest &request)
{
    static const QByteArrayList Usual{"accept", "user-agent"};
    table.addRow({u"asks"_s, QString::fromLatin1(request.method) + u' ' + urlText(request)});
    for (const auto &[name, value] : request.headers) {
        if (!Usual.contains(name.toLower()))
            table.addRow({u"with"_s, QString::fromLatin1(name) + u": "_s + headerText(value)});
    }
    if (!request.body.isEmpty())
        table.addRow({u"body"_s, QString::fromUtf8(request.body)});
}
