// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace {

__extension__ using Wide = __int128;

constexpr Wide powerOfTen(int exponent)
{
    Wide power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

constexpr Wide Limit = powerOfTen(Amount::MaxDigits);

constexpr bool fits(Wide value)
{
    return value < Limit && value > -Limit;
}

/// The parts of "-12.50e3": negative, digits "1250", of which 2 behind the point, exponent 3.
struct Numeral {
    bool negative = false;
    QString digits;
    qsizetype fraction = 0;
    int exponent = 0;
};

qsizetype takeDigits(QStringView text, qsizetype from, QString &into)
{
    auto at = from;
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        into += text[at++];
    return at - from;
}

std::optional<Numeral> numeralFrom(QStringView text)
{
    Numeral numeral;
    qsizetype at = text.startsWith(u'-') ? 1 : 0;
    numeral.negative = at == 1;
    at += takeDigits(text, at, numeral.digits);
    if (at < text.size() && text[at] == u'.') {
        numeral.fraction = takeDigits(text, at + 1, numeral.digits);
        at += numeral.fraction + 1;
        if (numeral.fraction == 0)
            return {};
    }
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        constexpr qsizetype MostDigits = 3;
        const auto sign = at + 1 < text.size() ? text[at + 1] : QChar();
        at += sign == u'-' || sign == u'+' ? 2 : 1;
        QString digits; // Qt's own reading skips blanks and stops at a NUL
        const auto taken = takeDigits(text, at, digits);
        if (taken == 0 || taken > MostDigits)
            return {};
        numeral.exponent = sign == u'-' ? -digits.toInt() : digits.toInt();
        at += taken;
    }
    return !numeral.digits.isEmpty() && at == text.size() ? std::optional(numeral) : std::nullopt;
}

} // namespace

std::optional<Amount> Amount::fromString(QStringView text)
{
    constexpr qsizetype LongestText = 100;
    const auto numeral = text.size() <= LongestText ? numeralFrom(text) : std::nullopt;
    if (!numeral)
        return {};
    Wide coefficient = 0;
    auto scale = int(numeral->fraction) - numeral->exponent;
    auto dropped = 0; // zeros at the end that have no room
    for (const auto digit : numeral->digits) {
        const auto next = coefficient * 10 + digit.digitValue();
        if (fits(next) && dropped == 0)
            coefficient = next;
        else if (digit != u'0')
            return {};
        else
            ++dropped;
    }
    scale -= dropped;
    if (coefficient == 0)
        scale = std::clamp(scale, 0, MaxDigits);
    for (; scale < 0; ++scale) {
        coefficient *= 10;
        if (!fits(coefficient))
            return {};
    }
    for (; scale > MaxDigits && coefficient % 10 == 0; --scale)
        coefficient /= 10;
    if (scale > MaxDigits)
        return {};
    return Amount(qint64(numeral->negative ? -coefficient : coefficient), scale);
}

std::optional<Amount> Amount::fromNumber(double number)
{
    if (!std::isfinite(number))
        return {};
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    const auto text = QString::fromLatin1(buffer.data(), end.ptr - buffer.data());
    const auto mantissa = text.section(u'e', 0, 0);
    const auto digits = mantissa.size() - mantissa.count(u'-') - mantissa.count(u'.');
    if (digits > MaxNumberDigits)
        return {};
    const auto exact = fromString(text);
    return exact || std::abs(number) >= 1 ? exact : fromString(QString::number(number, 'f', MaxDigits));
}

QString Amount::toString() const
{
    auto text = QString::number(m_coefficient < 0 ? -m_coefficient : m_coefficient).rightJustified(m_scale + 1, u'0');
    if (m_scale > 0)
        text.insert(text.size() - m_scale, u'.');
    return m_coefficient < 0 ? u'-' + text : text;
}

double Amount::toDouble() const
{
    return toString().toDouble();
}

namespace {

Wide scaled(qint64 coefficient, int by)
{
    return Wide(coefficient) * powerOfTen(by);
}

} // namespace

std::optional<Amount> Amount::rounded(Wide coefficient, int scale)
{
    while (scale > 0 && (scale > MaxDigits || !fits(coefficient))) {
        const auto isLast = scale - 1 <= MaxDigits && fits(coefficient / 10);
        coefficient = (coefficient + (isLast ? (coefficient < 0 ? -5 : 5) : 0)) / 10;
        --scale;
    }
    if (!fits(coefficient))
        return {};
    return Amount(qint64(coefficient), scale);
}

std::optional<Amount> sum(const Amount &a, const Amount &b)
{
    const auto scale = std::max(a.m_scale, b.m_scale);
    return Amount::rounded(scaled(a.m_coefficient, scale - a.m_scale) + scaled(b.m_coefficient, scale - b.m_scale), scale);
}

std::optional<Amount> difference(const Amount &a, const Amount &b)
{
    return sum(a, Amount(-b.m_coefficient, b.m_scale));
}

std::optional<Amount> product(const Amount &a, const Amount &b)
{
    return Amount::rounded(Wide(a.m_coefficient) * b.m_coefficient, a.m_scale + b.m_scale);
}

Amount percentage(const Amount &percent, const Amount &whole)
{
    auto coefficient = Wide(percent.m_coefficient) * whole.m_coefficient;
    auto scale = percent.m_scale + whole.m_scale + 2;
    for (; scale > 0 && coefficient % 10 == 0; --scale)
        coefficient /= 10;
    return Amount::rounded(coefficient, scale).value_or(whole);
}

std::strong_ordering operator<=>(const Amount &a, const Amount &b)
{
    const auto scale = std::max(a.m_scale, b.m_scale);
    const auto left = scaled(a.m_coefficient, scale - a.m_scale);
    const auto right = scaled(b.m_coefficient, scale - b.m_scale);
    return left < right ? std::strong_ordering::less
        : left > right  ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}
