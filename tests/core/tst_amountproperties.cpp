// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128;

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

Wide absolute(Wide value)
{
    return value < 0 ? -value : value;
}

/// A number as it is, worked out beside Amount: a whole number of 10^-scale.
struct Exact {
    Wide coefficient = 0;
    int scale = 0;

    Wide at(int finer) const { return coefficient * powerOfTen(finer - scale); }
};

/// Reads what toString() says.
Exact exactly(const Amount &amount)
{
    const auto text = amount.toString();
    Exact exact{.scale = amount.decimals()};
    for (const auto digit : text) {
        if (digit.isDigit())
            exact.coefficient = exact.coefficient * 10 + digit.digitValue();
    }
    if (text.startsWith(u'-'))
        exact.coefficient = -exact.coefficient;
    return exact;
}

/// Whether \a found is the one nearest to \a exact with as many decimals as it has, and has lost none without need.
bool isNearest(const Amount &found, const Exact &exact)
{
    const auto got = exactly(found);
    if (got.scale >= exact.scale)
        return got.coefficient == exact.at(got.scale);
    const auto off = absolute(got.at(exact.scale) - exact.coefficient);
    const auto isFull = got.scale == Amount::MaxDigits || absolute(got.coefficient) * 10 >= powerOfTen(Amount::MaxDigits - 1) * 9;
    return off * 2 <= powerOfTen(exact.scale - got.scale) && (off == 0 || isFull);
}

} // namespace

/// What holds of all amounts, tried on many that are made up, always the same ones.
class tst_AmountProperties : public QObject
{
    Q_OBJECT
#ifdef SANITIZED
    static constexpr int Tries = 15'000;
#else
    static constexpr int Tries = 50'000;
#endif
    QRandomGenerator m_random;

    /// Of any size, with a liking for the ends.
    Amount amount()
    {
        const auto digits = m_random.bounded(4) == 0 ? 18 : m_random.bounded(1, 19);
        QString text;
        for (int i = 0; i < digits; ++i)
            text += QChar(u'0' + (m_random.bounded(6) == 0 ? 9 : m_random.bounded(10)));
        const auto scale = m_random.bounded(19);
        text = text.rightJustified(scale + 1, u'0');
        if (scale > 0)
            text.insert(text.size() - scale, u'.');
        return Amount::fromString(m_random.bounded(2) == 1 ? u'-' + text : text).value();
    }

private Q_SLOTS:
    void init() { m_random.seed(20261128); }

    void everyAmountSurvivesItsText()
    {
        for (int i = 0; i < Tries; ++i) {
            const auto original = amount();
            const auto text = original.toString();
            const auto again = Amount::fromString(text);
            QVERIFY2(again && *again == original && again->toString() == text && again->decimals() == original.decimals(), qPrintable(text));
        }
    }
    void allWaysToWriteItAreRead()
    {
        for (int i = 0; i < Tries; ++i) {
            const auto original = amount();
            const auto text = original.toString();
            const auto shift = m_random.bounded(-8, 9);
            const auto moved = exactly(original);
            const auto digits = text.count(u'.') > 0 ? QString(text).remove(u'.') : text; // "-0012" for "-0.012"
            const auto scientific = u"%1e%2"_s.arg(digits).arg(-moved.scale);
            QVERIFY2(Amount::fromString(scientific) == original, qPrintable(scientific));
            QVERIFY(Amount::fromString(u"-0"_s + (text.startsWith(u'-') ? text.mid(1) : text)) == difference(Amount(0), Amount::fromString(text.startsWith(u'-') ? text.mid(1) : text).value()));
            const auto shifted = Amount::fromString(u"%1e%2"_s.arg(text).arg(shift)); // 10^shift times as much, or beyond what is kept
            const Exact expected{moved.coefficient, moved.scale - shift};
            const auto finest = shifted ? std::max(shifted->decimals(), expected.scale) : 0;
            if (shifted && finest <= Amount::MaxDigits)
                QVERIFY2(exactly(*shifted).at(finest) == expected.at(finest), qPrintable(text));
        }
    }
    void orderIsThatOfTheValues()
    {
        for (int i = 0; i < Tries; ++i) {
            const auto a = amount();
            const auto b = m_random.bounded(4) == 0 ? a : amount();
            const auto scale = std::max(a.decimals(), b.decimals());
            const auto left = exactly(a).at(scale);
            const auto right = exactly(b).at(scale);
            QCOMPARE(a < b, left < right);
            QCOMPARE(a == b, left == right);
            QCOMPARE(a > b, b < a);
        }
    }
    void sumsAndDifferencesAreTheNearestThereIs()
    {
        int none = 0;
        for (int i = 0; i < Tries; ++i) {
            const auto a = amount();
            const auto b = amount();
            const auto scale = std::max(a.decimals(), b.decimals());
            const Exact total{exactly(a).at(scale) + exactly(b).at(scale), scale};
            const auto found = sum(a, b);
            QCOMPARE(found, sum(b, a));
            QCOMPARE(found, difference(a, difference(Amount(0), b).value()));
            if (found)
                QVERIFY2(isNearest(*found, total), qPrintable(u"%1 + %2 = %3"_s.arg(a.toString(), b.toString(), found->toString())));
            else
                QVERIFY(absolute(total.coefficient) >= (powerOfTen(18) - 1) * powerOfTen(scale));
            none += found ? 0 : 1;
            QCOMPARE(sum(a, Amount(0)), std::optional(a));
            QCOMPARE(difference(a, a), std::optional(Amount(0)));
        }
        QVERIFY(none > 0 && none < Tries / 10);
    }
    void whatHasRoomIsUndone()
    {
        int undone = 0;
        for (int i = 0; i < Tries; ++i) {
            const auto a = amount();
            const auto b = amount();
            const auto scale = std::max(a.decimals(), b.decimals());
            const auto biggest = std::max(absolute(exactly(a).at(scale)), absolute(exactly(b).at(scale)));
            if (biggest * 2 >= powerOfTen(18))
                continue;
            ++undone;
            QCOMPARE(difference(sum(a, b).value(), b).value(), a);
        }
        QVERIFY(undone > 1000);
    }
    void productsAreTheNearestThereIs()
    {
        int tried = 0;
        for (int i = 0; i < Tries; ++i) {
            const auto a = amount();
            const auto b = amount();
            const Exact exact{exactly(a).coefficient * exactly(b).coefficient, a.decimals() + b.decimals()};
            const auto found = product(a, b);
            QCOMPARE(found, product(b, a));
            if (!found) {
                QVERIFY(absolute(exact.coefficient) / powerOfTen(exact.scale) >= powerOfTen(18) - 1);
                continue;
            }
            ++tried;
            QVERIFY2(isNearest(*found, exact), qPrintable(u"%1 * %2 = %3"_s.arg(a.toString(), b.toString(), found->toString())));
        }
        QVERIFY(tried > 10'000);
    }
    void sharesAreInProportion()
    {
        for (int i = 0; i < Tries; ++i) {
            const auto whole = amount();
            QCOMPARE(percentage(Amount(100), whole), whole);
            QCOMPARE(percentage(Amount(0), whole), Amount(0));
            const auto percent = Amount(m_random.bounded(1, 100));
            const auto share = percentage(percent, whole);
            if (whole >= Amount(0))
                QVERIFY(share >= Amount(0) && share <= whole);
            QVERIFY2(isNearest(share, {exactly(percent).coefficient * exactly(whole).coefficient, whole.decimals() + 2}), qPrintable(whole.toString()));
        }
    }
    void numbersThatJsonKeepsAreKept()
    {
        for (int i = 0; i < Tries; ++i) {
            const auto digits = m_random.bounded(1, Amount::MaxNumberDigits + 1);
            const auto coefficient = m_random.bounded(qint64(powerOfTen(digits)));
            const auto scale = m_random.bounded(10);
            const auto text = Amount::fromString(u"%1e-%2"_s.arg(coefficient).arg(scale)).value();
            const auto number = text.toString().toDouble();
            const auto found = Amount::fromNumber(number);
            QVERIFY2(found && *found == text, qPrintable(text.toString()));
            QCOMPARE(Amount::fromNumber(-number), difference(Amount(0), text));
            QCOMPARE(text.toDouble(), number);
        }
    }
    void nothingElseIsANumber()
    {
        const auto alphabet = u"0123456789.-+eE ,x٣'"_s;
        for (int i = 0; i < Tries; ++i) {
            QString text;
            for (auto left = m_random.bounded(12); left > 0; --left)
                text += alphabet.at(m_random.bounded(int(alphabet.size())));
            const auto read = Amount::fromString(text);
            auto isNumber = false;
            const auto number = text.toDouble(&isNumber);
            if (!read)
                continue;
            QVERIFY2(isNumber, qPrintable(text)); // never more than C has as a number
            QVERIFY2(qFuzzyCompare(1 + std::abs(read->toDouble()), 1 + std::abs(number)), qPrintable(text));
        }
    }
};

QTEST_APPLESS_MAIN(tst_AmountProperties)
#include "tst_amountproperties.moc"
