// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/notificationtext.h"
#include "holds.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// Behind a byte that says so, UTF-16 of any kind: half of a surrogate pair may come from the \u of a JSON text.
QString textFrom(QByteArrayView bytes)
{
    if (!bytes.startsWith('\xff'))
        return QString::fromUtf8(bytes);
    QString text;
    for (qsizetype at = 1; at + 1 < bytes.size(); at += 2)
        text += QChar(uchar(bytes[at]), uchar(bytes[at + 1]));
    return text;
}

/// Control characters and noncharacters: no daemon shows them, and some message buses end the connection.
bool isSendable(const QString &text)
{
    return QStringView(text).isValidUtf16() && std::none_of(text.begin(), text.end(), [](QChar c) {
               return (c.category() == QChar::Other_Control && c != u'\n') || c.unicode() >= 0xfffe ||
                      (c.unicode() >= 0xfdd0 && c.unicode() <= 0xfdef);
           });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = textFrom({data, qsizetype(size)});
    const auto summary = summaryText(text);
    HOLDS(summary.size() <= 200 && isSendable(summary) && isPlainLine(summary));
    HOLDS(!summary.contains(u'<') && !summary.contains(u'>') && !summary.contains(u'&'));

    const auto plain = bodyText(text, false);
    const auto escaped = bodyText(text, true);
    HOLDS(plain.size() <= 1000 && isSendable(plain) && isSendable(escaped));
    QXmlStreamReader reader(u"<body>"_s + escaped + u"</body>"_s);
    HOLDS(reader.readNextStartElement());
    const auto shown = reader.readElementText(QXmlStreamReader::ErrorOnUnexpectedElement);
    HOLDS(!reader.hasError() && shown == plain); // no tag, and nothing that was not said
    return 0;
}
