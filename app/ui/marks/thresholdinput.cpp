// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/thresholdinput.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ThresholdInput { Q_DECLARE_TR_FUNCTIONS(ThresholdInput) };

/// "1 250,5" to "1250.5" by the locale's own rules; nothing where they are broken.
std::optional<QString> plainNumber(const QString &text, const QLocale &locale)
{
    bool ok = false;
    locale.toDouble(text, &ok);
    if (!ok || text.contains(u'e', Qt::CaseInsensitive))
        return {};
    QString plain;
    for (const auto &digit : text) {
        if (locale.decimalPoint() == digit)
            plain += u'.';
        else if (digit.isDigit())
            plain += QString::number(digit.digitValue());
        else if (locale.negativeSign() == digit || digit == u'-')
            plain += u'-';
    }
    return plain;
}

} // namespace

Outcome<std::optional<Amount>> amountFromInput(const QString &text, const QLocale &locale)
{
    const auto typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<Amount>();
    const auto plain = plainNumber(typed, locale);
    const auto amount = plain ? Amount::fromString(*plain) : std::nullopt;
    if (!amount)
        return refuse(Problem::Kind::Usage, ThresholdInput::tr("“%1” is not an amount. Write it like %2.").arg(typed, u"50"_s));
    if (*amount < Amount(0))
        return refuse(Problem::Kind::Usage, ThresholdInput::tr("An amount here cannot be negative."));
    return amount;
}

Outcome<std::optional<Threshold>> thresholdFromInput(const QString &text, const QLocale &locale)
{
    auto typed = text.trimmed();
    const auto isShare = typed.endsWith(u'%');
    if (isShare)
        typed = typed.chopped(1);
    const auto amount = amountFromInput(typed, locale);
    if (!amount || (isShare && !*amount))
        return refuse(Problem::Kind::Usage, ThresholdInput::tr("“%1” is not a mark. Write an amount like 50, or a share like 20\u00a0%.").arg(text.trimmed()));
    if (!*amount)
        return std::optional<Threshold>();
    if (isShare && **amount > Amount(100))
        return refuse(Problem::Kind::Usage, ThresholdInput::tr("A share cannot be more than 100 %."));
    return Threshold{isShare ? Threshold::Unit::Percent : Threshold::Unit::Amount, **amount};
}

QString inputFrom(const Amount &amount, const QLocale &locale)
{
    return amount.toString().replace(u'.', locale.decimalPoint());
}

QString inputFrom(const Threshold &threshold, const QLocale &locale)
{
    return threshold.toString().replace(u'.', locale.decimalPoint());
}
