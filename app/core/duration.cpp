// SPDX-License-Identifier: GPL-3.0-or-later
#include "duration.h"

#include <algorithm>
#include <array>

namespace {

using namespace std::chrono_literals;

struct DurationUnit {
    QChar suffix;
    std::chrono::seconds length;
};

constexpr std::array<DurationUnit, 5> Units{{{u'w', 168h}, {u'd', 24h}, {u'h', 1h}, {u'm', 1min}, {u's', 1s}}};
constexpr std::chrono::seconds Longest = 24h * 3660;

} // namespace

std::optional<std::chrono::seconds> durationFromString(QStringView text)
{
    for (const auto &unit : Units) {
        if (!text.endsWith(unit.suffix))
            continue;
        const auto digits = text.chopped(1);
        const auto count = digits.toInt(); // 0 for what is none
        const auto plain = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); });
        if (!plain || count <= 0 || count > Longest / unit.length)
            return {};
        return count * unit.length;
    }
    return {};
}

QString durationToString(std::chrono::seconds duration)
{
    for (const auto &unit : Units) {
        if (unit.suffix != u'w' && duration % unit.length == 0s)
            return QString::number(duration / unit.length) + unit.suffix;
    }
    Q_UNREACHABLE();
}
