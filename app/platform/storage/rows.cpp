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
    const auto name = m_query.record().fieldName(m_column - 1);
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

std::optional<Failure::Kind> Row::failureKind()
{
    const auto value = take();
    return value.isNull() ? std::nullopt : std::optional(orProblem(kindFromName(value.toString()), value));
}

QUuid Row::uuid()
{
    const auto value = take();
    const auto uuid = QUuid::fromString(value.toString());
    const auto isUuid = uuid.toString(QUuid::WithoutBraces) == value.toString();
    return orProblem(isUuid ? std::optional(uuid) : std::nullopt, value);
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

QVariant column(const std::optional<std::chrono::seconds> &span)
{
    return span ? QVariant(qint64(span->count())) : QVariant();
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
