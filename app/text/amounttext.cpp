// SPDX-License-Identifier: GPL-3.0-or-later
#include "amounttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct AmountText { Q_DECLARE_TR_FUNCTIONS(AmountText) };

} // namespace

QString amountText(const Amount &amount, const QLocale &locale)
{
    const auto plain = amount.toString();
    const auto whole = plain.section(u'.', 0, 0);
    const auto fraction = plain.section(u'.', 1);
    auto text = locale.toString(whole.toLongLong());
    if (whole == u"-0"_s)
        text.prepend(locale.negativeSign());
    if (fraction.isEmpty())
        return text;
    text += locale.decimalPoint();
    const auto zero = locale.zeroDigit();
    for (const auto digit : fraction)
        text += zero.size() == 1 ? QString(QChar(zero.front().unicode() + digit.digitValue())) : QString(digit);
    return text;
}

QString withUnit(const QString &amount, const QString &unit)
{
    return unit.isEmpty() ? amount : u"%1 %2"_s.arg(amount, unit);
}

QString balanceText(const Balance &balance, Amounts amounts, const QLocale &locale)
{
    if (!balance.amount)
        return AmountText::tr("unlimited");
    const auto amount = amounts == Amounts::Hidden ? u"•••"_s : amountText(*balance.amount, locale);
    return withUnit(amount, balance.unit);
}

QString thresholdText(const Threshold &threshold, const QString &unit, const QLocale &locale)
{
    const auto value = amountText(threshold.value, locale);
    switch (threshold.unit) {
    case Threshold::Unit::Amount:
        return withUnit(value, unit);
    case Threshold::Unit::Percent:
        return AmountText::tr("%1 % of the tank").arg(value);
    case Threshold::Unit::Days:
        return AmountText::tr("%1 days of runway").arg(value);
    }
    Q_UNREACHABLE();
}
