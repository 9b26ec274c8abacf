// SPDX-License-Identifier: GPL-3.0-or-later
#include "notificationtext.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestSummary = 200;
constexpr qsizetype LongestBody = 1000;

/// Control characters, what is no character or half of one, and what turns the direction of what follows, so that an amount
/// would read as another one. A line break is none of these.
bool isUnwanted(char32_t c)
{
    if (c == U'\n')
        return false;
    return QChar::category(c) == QChar::Other_Control || QChar::isNonCharacter(c) || c == QChar::ReplacementCharacter
        || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0xfeff;
}

/// Daemons refuse some of what is unwanted, show some of it as boxes, and some are ended by it.
QString cleaned(const QString &text)
{
    QString clean;
    const auto characters = text.toUcs4(); // half of a surrogate pair becomes the replacement character
    for (const char32_t c : characters) {
        if (!isUnwanted(c))
            clean += QStringView(QChar::fromUcs4(c));
    }
    return clean;
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
    auto line = cleaned(text.simplified());
    line.replace(u'&', u'+').replace(u'<', u'‹').replace(u'>', u'›');
    return shortened(line, LongestSummary);
}

QString bodyText(const QString &text, bool daemonTakesMarkup)
{
    auto body = shortened(cleaned(text), LongestBody);
    if (daemonTakesMarkup) // quotes stay: they mean something only inside of a tag
        body.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
    return body;
}
