// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/requesttext.h"

#include "requestpreview.h"

using namespace Qt::StringLiterals;

QString requestText(const HttpRequest &request)
{
    static const QByteArrayList Usual{"accept", "user-agent"};
    QStringList lines{QString::fromLatin1(request.method) + u' ' + QString::fromUtf8(request.url.toEncoded())};
    for (const auto &[name, value] : request.headers) {
        const auto basic = basicCredentials(value);
        if (!Usual.contains(name.toLower()))
            lines += u"%1: %2"_s.arg(QString::fromLatin1(name),
                                     basic ? u"Basic base64(%1)"_s.arg(*basic) : QString::fromUtf8(value));
    }
    if (!request.body.isEmpty())
        lines << QString() << QString::fromUtf8(request.body);
    return lines.join(u'\n');
}
