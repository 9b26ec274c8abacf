// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/samples.h"

#include "storage/batch.h"
#include "storage/rows.h"
#include "storage/thinning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Outcome<qint64> seriesOf(Connection &connection, const AccountId &id, const QString &key)
{
    return connection.run(u"INSERT INTO series (account, key) VALUES (?, ?) ON CONFLICT (account, key) DO NOTHING"_s, {id, key})
        .and_then([&](const Statement &) {
            return connection.value(u"SELECT id FROM series WHERE account = ? AND key = ?"_s, {id, key});
        })
        .map([](const QVariant &series) { return series.toLongLong(); });
}

/// The series that a balance goes on with. What there is in another unit is kept under a name of its own.
Outcome<qint64> seriesFor(Connection &connection, const AccountId &id, const Balance &balance, const QDateTime &at)
{
    Batch batch(connection);
    batch.run(u"UPDATE OR REPLACE series SET key = key || ' (' || unit || ' until ' || ? || ')' "
              "WHERE account = ? AND key = ? AND unit <> ?"_s,
              {at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), id, balance.key, balance.unit});
    if (!batch.outcome())
        return tl::unexpected(batch.outcome().error());
    return seriesOf(connection, id, balance.key).and_then([&](qint64 series) {
        batch.run(u"UPDATE series SET unit = ? WHERE id = ? AND unit IS NULL"_s, {balance.unit, series});
        return batch.outcome().map([&] { return series; });
    });
}

/// The last sample at or before \a at: a clock that was set back does not hide what is written from now on.
Outcome<std::optional<Sample>> lastSample(Connection &connection, qint64 series, const QDateTime &at)
{
    const auto sql = u"SELECT at, amount FROM sample WHERE series = ? AND at <= ? ORDER BY at DESC LIMIT 1"_s;
    const auto read = [](Row &row) {
        Sample sample;
        sample.at = row.time();
        sample.amount = row.amount();
        return sample;
    };
    return rowsOf(connection, u"sample"_s, sql, {series, column(at)}, read).map([](const QList<Sample> &found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    });
}

/// A change is a step between two readings and not a slope since the last sample: the end of the level before is a sample too.
Outcome<> writeSample(Connection &connection, const AccountId &id, const BalanceState &known, const QDateTime &at)
{
    const auto &balance = known.balance;
    const auto series = seriesFor(connection, id, balance, at);
    if (!series)
        return tl::unexpected(series.error());
    const auto last = lastSample(connection, *series, at);
    if (!last)
        return tl::unexpected(last.error());
    if (*last && (*last)->amount == *balance.amount)
        return {};
    Batch batch(connection);
    const auto insert = [&](const QDateTime &time, const Amount &amount) {
        batch.run(u"INSERT OR REPLACE INTO sample (series, at, amount) VALUES (?, ?, ?)"_s, {*series, column(time), amount.toString()});
        unthin(batch, *series, time.toSecsSinceEpoch());
    };
    if (*last && known.heldUntil > (*last)->at && known.heldUntil < at)
        insert(known.heldUntil, (*last)->amount);
    insert(at, *balance.amount);
    return batch.outcome();
}

Point readPoint(Row &row)
{
    const auto at = row.time();
    return {at, row.amount()};
}

/// All points of a span, or of each stretch of \a width seconds the highest, the lowest and the last.
Outcome<Series> pointsOf(Connection &connection, qint64 series, const Span &span, std::optional<qint64> width)
{
    const auto which = width ? u"at IN (%1)"_s.arg(outstandingTimes(series, span, *width)) : u"at BETWEEN ? AND ?"_s;
    const auto values = width ? QVariantList{series} : QVariantList{series, span.from, span.to};
    return rowsOf(connection, u"sample"_s,
                  u"SELECT at, amount FROM sample WHERE series = ? AND %1 ORDER BY at"_s.arg(which), values, readPoint);
}

/// Whether a span holds more than \a most samples, without counting them all.
Outcome<bool> isLonger(Connection &connection, qint64 series, const Span &span, int most)
{
    const auto sql = u"SELECT count(*) FROM (SELECT 1 FROM sample WHERE series = ? AND at BETWEEN ? AND ? LIMIT ?)"_s;
    return connection.value(sql, {series, span.from, span.to, most + 1LL}).map([&](const QVariant &count) {
        return count.toLongLong() > most;
    });
}

} // namespace

Outcome<> writeSamples(Connection &connection, const AccountState &state)
{
    for (const auto &known : state.balances) {
        if (known.balance.isUnlimited() || known.doubt)
            continue;
        if (auto written = writeSample(connection, state.account.id, known, state.readAt); !written)
            return written;
    }
    return {};
}

Outcome<> addPoints(Connection &connection, const AccountId &id, const QString &balanceKey, const Series &points)
{
    constexpr qsizetype AtOnce = 300; // three values each; SQLite before 3.32 takes 999 (sqlite.org/limits.html, 9)
    return seriesOf(connection, id, balanceKey).and_then([&](qint64 series) {
        Batch batch(connection);
        for (qsizetype first = 0; first < points.size(); first += AtOnce) {
            QVariantList values;
            for (const auto &[at, amount] : points.mid(first, AtOnce))
                values << series << column(at) << amount.toString();
            const QStringList rows(values.size() / 3, u"(?, ?, ?)"_s);
            batch.run(u"INSERT OR REPLACE INTO sample (series, at, amount) VALUES %1"_s.arg(rows.join(u", "_s)), values);
        }
        const auto earlier = [](const Point &a, const Point &b) { return a.at < b.at; };
        if (const auto first = std::min_element(points.begin(), points.end(), earlier); first != points.end())
            unthin(batch, series, first->at.toSecsSinceEpoch());
        return batch.outcome();
    });
}

Outcome<QList<Sample>> samplesOf(Connection &connection, const AccountId &id, const QString &balanceKey, const QDateTime &since)
{
    const auto read = [](Row &row) {
        Sample sample;
        sample.at = row.time();
        sample.key = row.text();
        sample.amount = row.amount();
        return sample;
    };
    return rowsOf(connection, u"sample"_s,
                  u"SELECT at, key, amount FROM sample JOIN series ON series.id = sample.series "
                  "WHERE account = ? AND (? = '' OR key = ?) AND at >= ? ORDER BY at, key"_s,
                  {id, balanceKey, balanceKey, earliest(since)}, read);
}

Outcome<Series> courseOf(Connection &connection, const AccountId &id, const QString &balanceKey, const QDateTime &from,
                         const QDateTime &to, int most)
{
    const auto known = connection.value(u"SELECT max(id) FROM series WHERE account = ? AND key = ?"_s, {id, balanceKey});
    if (!known || known->isNull())
        return known.map([](const QVariant &) { return Series(); });
    const auto series = known->toLongLong();
    const Span span{from.toSecsSinceEpoch(), to.toSecsSinceEpoch()};
    const auto isLong = isLonger(connection, series, span, most);
    if (!isLong)
        return tl::unexpected(isLong.error());
    const auto width = *isLong ? std::optional((span.to - span.from) / std::max(1, most / 3) + 1) : std::nullopt;
    const auto before = lastSample(connection, series, from.addSecs(-1));
    if (!before)
        return tl::unexpected(before.error());
    auto points = pointsOf(connection, series, span, width);
    if (points && *before)
        points->prepend({(*before)->at, (*before)->amount});
    return points;
}

Outcome<> forgetSamples(Connection &connection, const QDateTime &before)
{
    const auto read = [](Row &row) { return row.number(); };
    return rowsOf(connection, u"series"_s, u"SELECT id FROM series"_s, {}, read).and_then([&](const QList<qint64> &all) {
        Batch batch(connection);
        for (const auto series : all) // within a series samples are in order of time, in the table they are not
            batch.run(u"DELETE FROM sample WHERE series = ? AND at < ? AND at < (SELECT max(at) FROM sample WHERE series = ?)"_s,
                      {series, column(before), series});
        return batch.outcome();
    });
}
