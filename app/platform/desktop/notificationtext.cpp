// SPDX-License-Identifier: GPL-3.0-or-later
#include "notificationtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestSummary = 200;
constexpr qsizetype LongestBody = 1000;

/// Control characters, and those that turn the direction of what follows, so that an amount would read as another one.
bool isInvisible(QChar c)
{
    const auto code = c.unicode();
    return c.category() == QChar::Other_Control || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
        || code == 0x200e || code == 0x200f || code == 0xfeff;
}

QString shortened(QString text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const auto end = text.at(longest - 2).isHighSurrogate() ? longest - 2 : longest - 1;
    return text.left(end) + u'…';
}

} // namespace

QString summaryText(const QString &text)
{
    auto line = text.simplified();
    line.removeIf(isInvisible);
    line.replace(u'&', u'+').replace(u'<', u'‹').replace(u'>', u'›');
    return shortened(line, LongestSummary);
}

QString bodyText(const QString &text, bool daemonTakesMarkup)
{
    auto body = text;
    body.removeIf([](QChar c) { return c != u'\n' && isInvisible(c); });
    body = shortened(body, LongestBody);
    if (daemonTakesMarkup) // quotes stay: they mean something only inside of a tag
        body.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
    return body;
}
