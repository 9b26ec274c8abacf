// SPDX-License-Identifier: GPL-3.0-or-later
#include "balancereader.h"

#include "plainwords.h"
#include "suggestion.h"
#include "timereader.h"
#include "unit.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QStringList Keys{u"key"_s,  u"label"_s,     u"unit"_s,       u"amount"_s,    u"parts"_s, u"limit"_s,
                       u"used"_s, u"unlimited"_s, u"expires_at"_s, u"resets_at"_s, u"scale"_s, u"note"_s};
constexpr qsizetype LongestName = 100;

using Refusal = tl::unexpected<QString>;

/// What a value is when it is not what it should be: "null", "empty", "a list", the text "abc".
QString wordsFor(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return u"missing"_s;
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::String:
        break;
    }
    const auto text = plainWords(value.toString(), 80);
    return text.isEmpty() ? u"empty"_s : u"\"%1\""_s.arg(text);
}

/// A number that has more than 15 digits here was computed by the filter, since those of the reply are texts by now:
/// its last digits are the noise of doubles (0.1 + 0.2).
std::optional<Amount> amountFrom(const QJsonValue &value)
{
    if (value.isString())
        return Amount::fromString(value.toString());
    if (!value.isDouble())
        return {};
    const auto number = value.toDouble();
    const auto exact = Amount::fromNumber(number);
    return exact ? exact : Amount::fromString(QString::number(number, 'g', Amount::MaxNumberDigits));
}

class BalanceReader
{
public:
    explicit BalanceReader(const QJsonObject &object) : m_object(object) {}

    tl::expected<Balance, QString> read()
    {
        m_name = has(u"key"_s) && m_object.value(u"key"_s).isString()
                     ? u"balance '%1'"_s.arg(plainWords(m_object.value(u"key"_s).toString(), 40))
                     : u"a balance"_s;
        for (const auto &key : m_object.keys()) {
            if (!Keys.contains(key))
                return refuseWith(u"unknown key '%1'%2"_s.arg(plainWords(key, 40), suggestion(key, Keys)));
        }
        for (const auto step : {&BalanceReader::readNames, &BalanceReader::readScale, &BalanceReader::readLimits, &BalanceReader::readAmount,
                                &BalanceReader::readTimes}) {
            if (const auto done = (this->*step)(); !done)
                return Refusal(done.error());
        }
        return m_balance;
    }

private:
    using Step = tl::expected<void, QString>;

    /// Whether a key is there with something in it.
    bool has(const QString &key) const
    {
        const auto value = m_object.value(key);
        return !value.isUndefined() && !value.isNull();
    }

    Refusal refuseWith(const QString &what) const { return Refusal(m_name + u": "_s + what); }

    Refusal refuseValue(const QString &key, const QJsonValue &value, const QString &wanted) const
    {
        const auto isPlainlyAbsent =
            value.isUndefined() || value.isNull() || value.toString(u"-"_s).trimmed().isEmpty();
        return refuseWith(isPlainlyAbsent ? u"'%1' is %2"_s.arg(key, wordsFor(value))
                                          : u"'%1' must be %2, not %3"_s.arg(key, wanted, wordsFor(value)));
    }

    Step readName(const QString &key, QString &into)
    {
        const auto value = m_object.value(key);
        into = plainWords(value.toString(), LongestName);
        if (into.isEmpty())
            return refuseValue(key, value, u"a text"_s);
        return {};
    }

    Step readNames()
    {
        const auto key = m_object.value(u"key"_s).toString();
        for (const auto &[name, into] :
             {std::pair(u"key"_s, &m_balance.key), {u"label"_s, &m_balance.label}, {u"unit"_s, &m_balance.unit}}) {
            if (const auto done = readName(name, *into); !done)
                return done;
        }
        if (m_balance.key != key)
            return refuseWith(
                u"'key' must be one line of at most %1 characters, without blanks around it"_s.arg(LongestName));
        m_balance.unit = canonicalUnit(m_balance.unit);
        const auto note = m_object.value(u"note"_s);
        if (has(u"note"_s) && !note.isString())
            return refuseValue(u"note"_s, note, u"a text"_s);
        m_balance.note = plainWords(note.toString());
        return {};
    }

    Step readFigure(const QString &key, const QJsonValue &value, std::optional<Amount> &into) const
    {
        into = amountFrom(value);
        if (!into)
            return refuseValue(key, value, u"a number or a decimal text of at most 18 digits"_s);
        if (m_scale)
            into = product(*into, *m_scale);
        if (!into)
            return refuseWith(u"'%1' times 'scale' has more than 18 digits"_s.arg(key));
        return {};
    }

    Step readScale()
    {
        const auto value = m_object.value(u"scale"_s);
        if (!has(u"scale"_s))
            return {};
        m_scale = amountFrom(value);
        if (!m_scale || *m_scale == Amount(0))
            return refuseValue(u"scale"_s, value, u"a number that is not 0, as 0.01 for cents"_s);
        return {};
    }

    Step readLimits()
    {
        for (const auto &[key, into] : {std::pair(u"limit"_s, &m_balance.limit), {u"used"_s, &m_balance.used}}) {
            if (!has(key))
                continue;
            if (const auto done = readFigure(key, m_object.value(key), *into); !done)
                return done;
        }
        return {};
    }

    Step readAmount()
    {
        const auto unlimited = m_object.value(u"unlimited"_s);
        if (has(u"unlimited"_s) && !unlimited.isBool())
            return refuseValue(u"unlimited"_s, unlimited, u"true or false"_s);
        if (unlimited.toBool()) {
            if (has(u"amount"_s) || has(u"parts"_s))
                return refuseWith(u"it is unlimited and has an amount; give one of them"_s);
            return {};
        }
        const auto gaveAmount = m_object.contains(u"amount"_s);
        const auto gaveParts = m_object.contains(u"parts"_s);
        if (gaveAmount && gaveParts)
            return refuseWith(u"'amount' and 'parts' are both given; give one of them"_s);
        if (gaveAmount)
            return readFigure(u"amount"_s, m_object.value(u"amount"_s), m_balance.amount);
        return gaveParts ? readParts() : readLimitAndUsed();
    }

    Step readParts()
    {
        const auto value = m_object.value(u"parts"_s);
        const auto parts = value.toArray();
        if (!value.isArray() || parts.isEmpty())
            return value.isArray() ? refuseWith(u"'parts' is empty"_s) : refuseValue(u"parts"_s, value, u"a list"_s);
        std::optional<Amount> total = Amount(0);
        for (const auto &part : parts) {
            if (const auto done = readPart(part.toObject(), total); !done)
                return done;
        }
        m_balance.amount = total;
        return {};
    }

    Step readPart(const QJsonObject &part, std::optional<Amount> &total)
    {
        const auto label = plainWords(part.value(u"label"_s).toString(), LongestName);
        if (label.isEmpty())
            return refuseWith(
                u"every one of 'parts' must be an object with 'label' and 'amount'; a label is missing"_s);
        for (const auto &key : part.keys()) {
            if (key != u"label" && key != u"amount")
                return refuseWith(u"unknown key '%1' in part '%2'"_s.arg(plainWords(key, 40), label));
        }
        std::optional<Amount> amount;
        const auto name = u"amount' of part '%1"_s.arg(label);
        if (const auto done = readFigure(name, part.value(u"amount"_s), amount); !done)
            return done;
        total = sum(*total, *amount);
        if (!total)
            return refuseWith(u"the sum of 'parts' has more than 18 digits"_s);
        m_balance.parts += {label, *amount};
        return {};
    }

    Step readLimitAndUsed()
    {
        const auto limitIsThere = m_object.contains(u"limit"_s);
        if (!limitIsThere && !m_object.contains(u"used"_s))
            return refuseWith(u"'amount' is missing; give amount, parts, limit and used, or unlimited: true"_s);
        const auto missing = m_balance.limit ? u"used"_s : u"limit"_s;
        if (!m_balance.limit || !m_balance.used)
            return refuseWith(u"'amount' is missing, and '%1' is %2, so it cannot be worked out"_s.arg(
                missing, wordsFor(m_object.value(missing))));
        m_balance.amount = difference(*m_balance.limit, *m_balance.used);
        if (!m_balance.amount)
            return refuseWith(u"'limit' less 'used' has more than 18 digits"_s);
        return {};
    }

    Step readTimes()
    {
        for (const auto &[key, into] :
             {std::pair(u"expires_at"_s, &m_balance.expiresAt), {u"resets_at"_s, &m_balance.resetsAt}}) {
            if (!has(key))
                continue;
            const auto time = timeFrom(m_object.value(key));
            if (!time)
                return refuseWith(u"'%1' %2"_s.arg(key, time.error()));
            *into = *time;
        }
        return {};
    }

    const QJsonObject m_object;
    QString m_name;
    std::optional<Amount> m_scale; ///< what every figure is multiplied by
    Balance m_balance;
};

} // namespace

const QStringList &balanceKeys()
{
    return Keys;
}

tl::expected<QList<Balance>, QString> balancesFrom(const QJsonValue &output)
{
    constexpr qsizetype Most = 500;
    const auto array = output.toArray();
    if (!output.isArray())
        return Refusal(u"the balances filter must give a list, not %1"_s.arg(wordsFor(output)));
    if (array.isEmpty())
        return Refusal(u"the reply holds no balance (the balances filter gave an empty list)"_s);
    if (array.size() > Most)
        return Refusal(u"the reply holds more than %1 balances"_s.arg(Most));
    QList<Balance> balances;
    for (const auto &item : array) {
        if (!item.isObject())
            return Refusal(u"every balance must be an object, not %1"_s.arg(wordsFor(item)));
        auto balance = BalanceReader(item.toObject()).read();
        if (!balance)
            return Refusal(balance.error());
        if (std::any_of(balances.begin(), balances.end(), [&](const auto &b) { return b.key == balance->key; }))
            return Refusal(u"two balances have the key '%1'"_s.arg(balance->key));
        balances += std::move(*balance);
    }
    return balances;
}
