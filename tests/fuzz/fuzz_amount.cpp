// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount.h"
#include "amounttext.h"
#include "holds.h"

#include <QRegularExpression>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

void checkRoundTrip(const Amount &amount)
{
    const auto text = amount.toString();
    const auto again = Amount::fromString(text);
    HOLDS(again && *again == amount && again->toString() == text && again->decimals() == amount.decimals());
    static const QRegularExpression plain(u"\\A-?\\d+(\\.\\d+)?\\z"_s);
    HOLDS(plain.match(text).hasMatch());
    HOLDS(text != u"-0"_s || amount != Amount(0));
    const auto shown = amountText(amount, QLocale::c());
    HOLDS(Amount::fromString(QString(shown).remove(u','))->toString() == text);
}

void checkArithmetic(const Amount &a, const Amount &b)
{
    const auto total = sum(a, b);
    HOLDS(total == sum(b, a));
    HOLDS(!total || (*total >= a) == (b >= Amount(0)) || *total == a); // may be rounded to a itself
    HOLDS(product(a, b) == product(b, a));
    HOLDS((a < b) == (b > a) && (a == b) == (b == a));
    HOLDS(difference(a, a) == Amount(0));
}

void checkText(const QString &text)
{
    const auto amount = Amount::fromString(text);
    if (!amount)
        return;
    checkRoundTrip(*amount);
    static const QRegularExpression decimal(u"\\A-?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)([eE][+-]?[0-9]+)?\\z"_s);
    HOLDS(decimal.match(text).hasMatch());
    auto isNumber = false;
    const auto number = text.toDouble(&isNumber);
    HOLDS(isNumber && amount->toDouble() == number); // the same decimal is the same double
}

} // namespace

/// Two texts, parted by a line end, or the bytes of a double.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    const auto first = text.section(u'\n', 0, 0);
    const auto second = text.section(u'\n', 1, 1);
    checkText(first);
    checkText(second);
    const auto a = Amount::fromString(first);
    const auto b = Amount::fromString(second);
    if (a && b)
        checkArithmetic(*a, *b);

    double number = 0;
    if (size != sizeof number)
        return 0;
    std::memcpy(&number, data, size);
    if (const auto amount = Amount::fromNumber(number)) {
        checkRoundTrip(*amount);
        HOLDS(std::isfinite(number));
    }
    return 0;
}
