// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesttext.h"

#include "requestpreview.h"

using namespace Qt::StringLiterals;

JsonText requestJson(const Result<HttpRequest> &request)
{
    if (!request)
        return {};
    QList<JsonText::Member> headers;
    for (const auto &[name, value] : request->headers)
        headers += {QString::fromLatin1(name), QString::fromUtf8(value)};
    return JsonText::object({{u"method"_s, QString::fromLatin1(request->method)},
                             {u"url"_s, QString::fromUtf8(request->url.toEncoded())},
                             {u"headers"_s, JsonText::object(headers)},
                             {u"body"_s, QString::fromUtf8(request->body)}});
}

void addRequestRows(TextTable &table, const HttpRequest &request)
{
    const auto words = wordsOf(request);
    table.addRow({u"asks"_s, words.asks});
    for (const auto &header : words.headers)
        table.addRow({u"with"_s, header});
    if (!words.body.isEmpty())
        table.addRow({u"body"_s, words.body});
}
