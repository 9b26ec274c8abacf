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

constexpr QChar ArabicPercent(0x66a);

/// Without what is not seen: the marks of direction that Arabic signs are copied with.
QString visible(QString text)
{
    return text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; }).trimmed();
}

/// "7 days" to {"7", "days"}, "20 %" to {"20", "%"}, "50" to {"50", ""}.
std::pair<QString, QString> numberAndUnit(const QString &text)
{
    const auto isOfUnit = [](QChar c) { return c.isLetter() || c.isMark() || c.isSpace() || c == u'%' || c == ArabicPercent; };
    auto end = text.size();
    while (end > 0 && isOfUnit(text.at(end - 1)))
        --end;
    return {text.first(end), text.sliced(end).trimmed()};
}

/// "d" in every language, and whatever this one says of one day or of many.
bool isDayWord(const QString &unit)
{
    if (unit.compare(u"d"_s, Qt::CaseInsensitive) == 0)
        return true;
    for (const auto days : {1, 2, 3, 7, 11, 100}) { // every plural form that the languages have
        auto word = ThresholdInput::tr("%n days", "what is typed as a mark; always with the number", days);
        if (unit.compare(word.remove(QString::number(days)).trimmed(), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

std::optional<Threshold::Unit> unitOf(const QString &text)
{
    if (text.isEmpty())
        return Threshold::Unit::Amount;
    if (text == u'%' || text == ArabicPercent)
        return Threshold::Unit::Percent;
    return isDayWord(text) ? std::optional(Threshold::Unit::Days) : std::nullopt;
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
    const auto typed = visible(text);
    if (typed.isEmpty())
        return std::optional<Threshold>();
    const auto [number, word] = numberAndUnit(typed);
    const auto unit = unitOf(word);
    const auto amount = amountFromInput(number, locale);
    if (!unit || !amount || !*amount)
        return refuse(Problem::Kind::Usage, ThresholdInput::tr("“%1” is not a mark. Write an amount like 50, a share like 20\u00a0%, or days of runway like 7\u00a0" "d.").arg(typed));
    if (*unit == Threshold::Unit::Percent && **amount > Amount(100))
        return refuse(Problem::Kind::Usage, ThresholdInput::tr("A share cannot be more than 100 %."));
    return Threshold{*unit, **amount};
}

Outcome<std::optional<int>> daysFromInput(const QString &text, const QLocale &locale)
{
    const auto typed = visible(text);
    if (typed.isEmpty())
        return std::optional<int>();
    const auto [number, word] = numberAndUnit(typed);
    const auto days = plainNumber(number, locale);
    bool isWhole = false;
    const auto count = days.value_or(QString()).toInt(&isWhole);
    if (!isWhole || count < 0 || count > MostDays || (!word.isEmpty() && !isDayWord(word)))
        return refuse(Problem::Kind::Usage, ThresholdInput::tr("“%1” is not a number of days. Write a whole number from 0 to %2.").arg(typed, locale.toString(MostDays)));
    return count;
}

QString inputFrom(const Amount &amount, const QLocale &locale)
{
    return amount.toString().replace(u'.', locale.decimalPoint());
}

QString inputFrom(const Threshold &threshold, const QLocale &locale)
{
    const auto number = inputFrom(threshold.value, locale);
    switch (threshold.unit) {
    case Threshold::Unit::Amount:
        return number;
    case Threshold::Unit::Percent:
        return number + u'%';
    case Threshold::Unit::Days:
        return number + u" d"_s;
    }
    Q_UNREACHABLE();
}
