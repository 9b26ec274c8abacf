// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include <QSqlRecord>
#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> wholeNumber(const QVariant &value)
{
    return value.metaType() == QMetaType::fromType<qint64>() ? std::optional(value.toLongLong()) : std::nullopt;
}

std::optional<Amount> amountIn(const QVariant &value)
{
    return Amount::fromString(value.toString());
}

} // namespace

void Row::report(const QVariant &value)
{
    if (m_problem)
        return;
    const auto name = m_query.columnName(m_column - 1);
    const auto shown = value.isNull() ? u"nothing"_s : u"'%1'"_s.arg(value.toString().left(40));
    m_problem = Problem{Problem::Kind::BadData,
                        u"The database holds a value that is not understood: %1.%2 is %3"_s.arg(m_table, name, shown),
                        u"%1.%2"_s.arg(m_table, name)};
}

QString Row::text()
{
    const auto value = take();
    return orProblem(value.metaType() == QMetaType::fromType<QString>() ? std::optional(value.toString()) : std::nullopt,
                     value);
}

qint64 Row::number()
{
    const auto value = take();
    return orProblem(wholeNumber(value), value);
}

std::optional<qint64> Row::optionalNumber()
{
    const auto value = take();
    return value.isNull() ? std::nullopt : std::optional(orProblem(wholeNumber(value), value));
}

std::optional<int> Row::optionalInt()
{
    const auto number = optionalNumber();
    return number ? std::optional(int(*number)) : std::nullopt;
}

bool Row::flag()
{
    const auto value = take();
    const auto number = wholeNumber(value);
    return orProblem(number == 0 || number == 1 ? std::optional(number == 1) : std::nullopt, value);
}

QDateTime Row::time()
{
    const auto seconds = optionalNumber();
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, QTimeZone::utc()) : QDateTime();
}

std::optional<std::chrono::seconds> Row::span()
{
    const auto seconds = optionalNumber();
    return seconds ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
}

Amount Row::amount()
{
    const auto value = take();
    return orProblem(amountIn(value), value);
}

std::optional<Amount> Row::optionalAmount()
{
    const auto value = take();
    return value.isNull() ? std::nullopt : std::optional(orProblem(amountIn(value), value));
}

std::optional<Threshold> Row::threshold()
{
    const auto value = take();
    return value.isNull() ? std::nullopt : std::optional(orProblem(Threshold::fromString(value.toString()), value));
}

QUuid Row::uuid()
{
    const auto value = take();
    const auto uuid = QUuid::fromString(value.toString());
    const auto isUuid = uuid.toString(QUuid::WithoutBraces) == value.toString();
    return orProblem(isUuid ? std::optional(uuid) : std::nullopt, value);
}

QList<double> Row::numbers()
{
    const auto value = take();
    QList<double> numbers;
    for (const auto &text : value.toString().split(u' ', Qt::SkipEmptyParts)) {
        auto isNumber = false;
        const auto number = text.toDouble(&isNumber);
        numbers.append(orProblem(isNumber ? std::optional(number) : std::nullopt, value));
    }
    return numbers;
}

Runway Row::runway()
{
    Runway runway;
    runway.state = named(&runwayStateFromName);
    runway.perDay = optionalAmount();
    runway.emptyFrom = time();
    runway.emptyTo = time();
    return runway;
}

Balance Row::balance()
{
    Balance balance;
    balance.key = text();
    balance.label = text();
    balance.unit = text();
    balance.amount = optionalAmount();
    balance.limit = optionalAmount();
    balance.used = optionalAmount();
    balance.expiresAt = time();
    balance.resetsAt = time();
    balance.note = text();
    return balance;
}

QVariant column(const QDateTime &time)
{
    return time.isNull() ? QVariant() : QVariant(time.toSecsSinceEpoch());
}

QVariant column(const std::optional<Amount> &amount)
{
    return amount ? QVariant(amount->toString()) : QVariant();
}

QVariant column(const std::optional<Threshold> &threshold)
{
    return threshold ? QVariant(threshold->toString()) : QVariant();
}

QVariant column(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant column(const std::optional<std::chrono::seconds> &span)
{
    return span ? QVariant(qint64(span->count())) : QVariant();
}

QVariant column(const QList<double> &numbers)
{
    QStringList texts;
    for (const auto number : numbers)
        texts += QString::number(number, 'g', std::numeric_limits<double>::max_digits10);
    return texts.join(u' ');
}

QString questionMarks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

QString runwayColumns()
{
    return u"runway, per_day, empty_from, empty_to"_s;
}

QVariantList columnsOf(const Runway &runway)
{
    return {runwayStateName(runway.state), column(runway.perDay), column(runway.emptyFrom), column(runway.emptyTo)};
}

qint64 earliest(const QDateTime &since)
{
    return since.isNull() ? std::numeric_limits<qint64>::min() : since.toSecsSinceEpoch();
}

QString balanceColumns()
{
    return u"key, label, unit, amount, ceiling, used, expires_at, resets_at, note"_s;
}

QVariantList columnsOf(const Balance &balance)
{
    return {balance.key,          balance.label,        balance.unit,
            column(balance.amount), column(balance.limit), column(balance.used),
            column(balance.expiresAt), column(balance.resetsAt), balance.note};
}
