// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/thinning.h"

#include "storage/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 24 * 3600;
constexpr qint64 SamplesAtOnce = 5'000;
constexpr qint64 CostOfAPiece = 50; ///< what a series costs that has nothing to thin, in samples

qint64 dayOf(qint64 at)
{
    return at - ((at % Day) + Day) % Day;
}

/// Samples in a row from some time on.
struct Piece {
    qint64 count = 0;
    qint64 first = 0;
    qint64 last = 0;
};

Outcome<Piece> pieceOf(Connection &connection, qint64 series, qint64 from, qint64 end, qint64 most)
{
    const auto read = [](Row &row) {
        Piece piece;
        piece.count = row.number();
        piece.first = row.optionalNumber().value_or(0);
        piece.last = row.optionalNumber().value_or(0);
        return piece;
    };
    return rowsOf(connection, u"sample"_s,
                  u"SELECT count(*), min(at), max(at) FROM "
                  "(SELECT at FROM sample WHERE series = ? AND at >= ? AND at < ? ORDER BY at LIMIT ?)"_s,
                  {series, from, end, most}, read)
        .map([](const QList<Piece> &pieces) { return pieces.value(0); });
}

/// Thins a series from \a from on: up to \a end, or as many whole days as hold about \a most samples. Gives what it cost.
Outcome<qint64> thinPiece(Connection &connection, qint64 series, qint64 from, qint64 end, qint64 most)
{
    return pieceOf(connection, series, from, end, most).and_then([&](const Piece &piece) -> Outcome<qint64> {
        const auto first = dayOf(piece.first);
        const auto until = piece.count < most ? end : std::max(dayOf(piece.last), first + Day);
        Batch batch(connection);
        if (piece.count > 0) {
            const Span span{first, std::min(until, dayOf(piece.last) + Day) - 1};
            batch.run(u"DELETE FROM sample WHERE series = ? AND at BETWEEN ? AND ? AND at NOT IN (%1)"_s
                          .arg(outstandingTimes(series, span, Day)),
                      {series, span.from, span.to});
        }
        batch.run(u"UPDATE series SET thin_until = ? WHERE id = ?"_s, {until, series});
        return batch.outcome().map([&] { return piece.count + CostOfAPiece; });
    });
}

struct Thick {
    qint64 series = 0;
    std::optional<qint64> from = {};
};

Outcome<std::optional<Thick>> nextThick(Connection &connection, qint64 end)
{
    const auto read = [](Row &row) {
        Thick thick;
        thick.series = row.number();
        thick.from = row.optionalNumber();
        return thick;
    };
    return rowsOf(connection, u"series"_s,
                  u"SELECT id, thin_until FROM series WHERE thin_until IS NULL OR thin_until < ? LIMIT 1"_s, {end}, read)
        .map([](const QList<Thick> &found) { return found.isEmpty() ? std::nullopt : std::optional(found.first()); });
}

} // namespace

QString outstandingTimes(qint64 series, const Span &span, qint64 width)
{
    // With one max() or min() SQLite takes the other columns from the row that it found (sqlite.org/lang_select.html, 2.5).
    // A query a stretch, each along the primary key: grouping would sort all that it reads. Materialized, or each would be
    // made twice, for its result and for the condition; a null among the times would make NOT IN hold for none.
    const auto within = u"FROM sample WHERE series = %1 AND at BETWEEN first_at AND last_at"_s.arg(series);
    return u"WITH RECURSIVE stretch(first_at, last_at) AS (SELECT %1, min(%1 + %3 - 1, %2) "
           "UNION ALL SELECT first_at + %3, min(last_at + %3, %2) FROM stretch WHERE last_at < %2), "
           "outstanding(at) AS MATERIALIZED ("
           "SELECT (SELECT at FROM (SELECT at, max(CAST(amount AS REAL)) %4)) FROM stretch "
           "UNION ALL SELECT (SELECT at FROM (SELECT at, min(CAST(amount AS REAL)) %4)) FROM stretch "
           "UNION ALL SELECT (SELECT max(at) %4) FROM stretch) "
           "SELECT at FROM outstanding WHERE at IS NOT NULL"_s.arg(span.from).arg(span.to).arg(width).arg(within);
}

Outcome<bool> thinSamples(Connection &connection, const QDateTime &before)
{
    const auto end = dayOf(before.toSecsSinceEpoch());
    for (auto left = SamplesAtOnce; left > 0;) {
        const auto thick = nextThick(connection, end);
        if (!thick)
            return tl::unexpected(thick.error());
        if (!*thick)
            return false;
        const auto from = (*thick)->from ? dayOf(*(*thick)->from) : earliest({});
        const auto cost = thinPiece(connection, (*thick)->series, from, end, left);
        if (!cost)
            return tl::unexpected(cost.error());
        left -= *cost;
    }
    return true;
}

void unthin(Batch &batch, qint64 series, qint64 at)
{
    batch.run(u"UPDATE series SET thin_until = ? WHERE id = ? AND thin_until > ?"_s, {at, series, at});
}
