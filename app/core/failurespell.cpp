// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurespell.h"

#include <algorithm>

namespace {

bool isSameSecond(const QDateTime &a, const QDateTime &b)
{
    return a.isNull() || b.isNull() ? a.isNull() == b.isNull() : a.toSecsSinceEpoch() == b.toSecsSinceEpoch();
}

/// The first of its kind: all failures in a row are its own, unless a spell of another kind went before.
std::optional<FailureSpell> firstSpell(const RefreshState &refresh)
{
    const auto from = refresh.failingSince.isValid() ? refresh.failingSince : refresh.failedAt;
    if (!from.isValid())
        return {};
    return FailureSpell{.kind = refresh.failure->kind, .from = from, .attempts = refresh.failures};
}

} // namespace

QList<FailureSpell> spellsAfter(const std::optional<FailureSpell> &lasting, const Settled &before, const AccountState &now)
{
    QList<FailureSpell> spells;
    if (lasting)
        spells.append(*lasting);
    if (lasting && !isSameSecond(before.readAt, now.readAt))
        spells.last().to = std::max(lasting->from, now.readAt);

    const auto &refresh = now.refresh;
    if (!refresh.failure)
        return spells;
    if (spells.isEmpty() || !spells.last().lasts()) {
        if (const auto first = firstSpell(refresh))
            spells.append(*first);
        return spells;
    }
    auto &last = spells.last();
    if (isSameSecond(before.failedAt, refresh.failedAt))
        return spells;
    if (last.kind == refresh.failure->kind) {
        last.attempts += std::max(1, refresh.failures - before.failures);
        return spells;
    }
    last.to = std::max(last.from, refresh.failedAt);
    spells.append({.kind = refresh.failure->kind, .from = spells.last().to, .attempts = 1});
    return spells;
}
