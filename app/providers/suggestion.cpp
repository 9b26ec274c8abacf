// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion.h"

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other.
qsizetype editDistance(const QString &from, const QString &to)
{
    const auto width = size_t(to.size()) + 1;
    std::vector<qsizetype> twoAgo(width), previous(width), current(width);
    std::iota(previous.begin(), previous.end(), 0);
    for (qsizetype row = 1; row <= from.size(); ++row) {
        current[0] = row;
        for (qsizetype column = 1; column <= to.size(); ++column) {
            const auto at = size_t(column);
            const auto differs = from[row - 1] == to[column - 1] ? 0 : 1;
            current[at] = std::min({previous[at] + 1, current[at - 1] + 1, previous[at - 1] + differs});
            if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                current[at] = std::min(current[at], twoAgo[at - 2] + 1);
        }
        twoAgo.swap(previous);
        previous.swap(current);
    }
    return previous.back();
}

} // namespace

QString suggestion(const QString &word, const QStringList &known)
{
    constexpr qsizetype LongestWord = 40;
    if (word.size() > LongestWord)
        return {};
    QString best;
    auto bestDistance = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const auto &candidate : known) {
        const auto distance = editDistance(word.toLower(), candidate.toLower());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best.isEmpty() ? QString() : u"; did you mean '%1'?"_s.arg(best);
}
