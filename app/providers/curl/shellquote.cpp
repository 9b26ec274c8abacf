// SPDX-License-Identifier: GPL-3.0-or-later
#include "curl/shellquote.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// \x and octal escapes give bytes, which together make UTF-8.
class AnsiText
{
public:
    void addByte(uint byte) { m_bytes += char(uchar(byte)); }

    void addCharacter(char32_t character)
    {
        if (character < 0x10000)
            add(QChar(char16_t(character)));
        else if (character <= QChar::LastValidCodePoint)
            add(QStringView(QChar::fromUcs4(character)));
    }

    void add(QStringView signs)
    {
        flush();
        m_text += signs;
    }
    void add(QChar sign) { add(QStringView(&sign, 1)); }

    QString text()
    {
        flush();
        return m_text;
    }

private:
    void flush()
    {
        m_text += QString::fromUtf8(m_bytes);
        m_bytes.clear();
    }

    QString m_text;
    QByteArray m_bytes;
};

std::optional<uint> digit(QChar c, uint base)
{
    const auto code = c.toLower().unicode();
    const auto value = code >= u'0' && code <= u'9'   ? uint(code - u'0')
                       : code >= u'a' && code <= u'f' ? uint(code - u'a') + 10
                                                      : base;
    return value < base ? std::optional(value) : std::nullopt;
}

/// The number at \a at of at most \a most digits; nothing when there is no digit.
std::optional<uint> takeNumber(const QString &text, qsizetype &at, uint base, int most)
{
    std::optional<uint> number;
    for (; most > 0 && at < text.size(); --most, ++at) {
        const auto value = digit(text[at], base);
        if (!value)
            break;
        number = number.value_or(0) * base + *value;
    }
    return number;
}

std::optional<QChar> plainEscape(QChar letter)
{
    static const auto Letters = u"abeEfnrtv\\'\"?"_s;
    static const auto Meanings = u"\a\b\x1b\x1b\f\n\r\t\v\\'\"?"_s;
    const auto index = Letters.indexOf(letter);
    return index < 0 ? std::nullopt : std::optional(Meanings[index]);
}

/// What follows a backslash.
void takeEscape(const QString &text, qsizetype &at, AnsiText &taken)
{
    if (const auto octal = takeNumber(text, at, 8, 3)) {
        taken.addByte(*octal);
        return;
    }
    const auto letter = text[at++];
    const auto isHex = letter == u'x' || letter == u'u' || letter == u'U';
    const auto number = isHex ? takeNumber(text, at, 16, letter == u'x' ? 2 : letter == u'u' ? 4 : 8) : std::nullopt;
    if (number && letter == u'x')
        taken.addByte(*number);
    else if (number)
        taken.addCharacter(*number);
    else if (const auto plain = plainEscape(letter))
        taken.add(*plain);
    else {
        taken.add(u'\\');
        taken.add(letter);
    }
}

} // namespace

QString takeAnsiQuoted(const QString &text, qsizetype &at)
{
    AnsiText taken;
    while (at < text.size() && text[at] != u'\'') {
        if (text[at] == u'\\' && at + 1 < text.size()) {
            takeEscape(text, ++at, taken);
            continue;
        }
        if (text[at] != u'\r' || at + 1 == text.size() || text[at + 1] != u'\n')
            taken.add(text[at]);
        ++at;
    }
    return taken.text();
}
