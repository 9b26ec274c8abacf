// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

/// An exact decimal number of at most 18 digits, as a provider sent it: "0.6000" stays "0.6000".
/// Comparison is by value, so 0.6000 equals 0.6. Arithmetic is exact; a result of more than 18 digits is rounded in its
/// 18th, and is nothing when its whole part alone has more.
class Amount
{
public:
    static constexpr int MaxDigits = 18;       ///< digits of a decimal string that are kept exactly
    static constexpr int MaxNumberDigits = 15; ///< digits of a JSON number that survive the way through a double

    constexpr Amount() = default;
    constexpr explicit Amount(qint64 whole) : m_coefficient(whole) {}

    /// Reads a plain or scientific decimal ("-1", "155.2493", ".50", "1e-9"). Nothing for anything else, or beyond MaxDigits.
    static std::optional<Amount> fromString(QStringView text);
    /// Reads a number that came as a JSON number, rounded in its 18th decimal. Nothing beyond MaxNumberDigits, for NaN
    /// and for infinity.
    static std::optional<Amount> fromNumber(double number);

    /// Plain decimal notation with '.', the digits as sent. Never scientific, never grouped.
    QString toString() const;
    /// For drawing and ratios only.
    double toDouble() const;
    int decimals() const { return m_scale; }
    /// The smallest difference that can be written with as many digits after the point.
    Amount step() const { return {1, m_scale}; }

    friend std::optional<Amount> sum(const Amount &a, const Amount &b);
    friend std::optional<Amount> difference(const Amount &a, const Amount &b);
    friend std::optional<Amount> product(const Amount &a, const Amount &b);
    /// \a percent of \a whole.
    friend Amount percentage(const Amount &percent, const Amount &whole);

    friend std::strong_ordering operator<=>(const Amount &a, const Amount &b);
    friend bool operator==(const Amount &a, const Amount &b) { return (a <=> b) == 0; }

private:
    __extension__ using Wide = __int128; // two coefficients brought to one scale need up to 36 digits
    static std::optional<Amount> rounded(Wide coefficient, int scale);

    constexpr Amount(qint64 coefficient, int scale) : m_coefficient(coefficient), m_scale(scale) {}

    qint64 m_coefficient = 0; ///< the value times 10^m_scale, below 10^18
    int m_scale = 0;          ///< 0 to 18
};

std::optional<Amount> sum(const Amount &a, const Amount &b);
std::optional<Amount> difference(const Amount &a, const Amount &b);
std::optional<Amount> product(const Amount &a, const Amount &b);
Amount percentage(const Amount &percent, const Amount &whole);
