// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/samples.h"

#include "storage/batch.h"
#include "storage/rows.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SecondsOfDay = 24 * 3600;

Outcome<qint64> seriesOf(Connection &connection, const AccountId &id, const QString &key)
{
    return connection.run(u"INSERT INTO series (account, key) VALUES (?, ?) ON CONFLICT (account, key) DO NOTHING"_s, {id, key})
        .and_then([&](const QSqlQuery &) {
            return connection.value(u"SELECT id FROM series WHERE account = ? AND key = ?"_s, {id, key});
        })
        .map([](const QVariant &series) { return series.toLongLong(); });
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

Outcome<> writeSample(Connection &connection, const AccountId &id, const Balance &balance, const QDateTime &at)
{
    const auto series = seriesOf(connection, id, balance.key);
    if (!series)
        return tl::unexpected(series.error());
    const auto last = lastSample(connection, *series, at);
    if (!last)
        return tl::unexpected(last.error());
    const auto age = *last ? at.toSecsSinceEpoch() - (*last)->at.toSecsSinceEpoch() : SecondsOfDay;
    if (*last && (*last)->amount == *balance.amount && age < SecondsOfDay)
        return {};
    Batch batch(connection);
    batch.run(u"INSERT OR REPLACE INTO sample (series, at, amount) VALUES (?, ?, ?)"_s,
              {*series, column(at), balance.amount->toString()});
    return batch.outcome();
}

Point readPoint(Row &row)
{
    const auto at = row.time();
    return {at, row.amount()};
}

/// All points of a span, or of each stretch of \a width seconds the highest, the lowest and the last.
Outcome<Series> pointsOf(Connection &connection, qint64 series, qint64 from, qint64 to, std::optional<qint64> width)
{
    if (!width)
        return rowsOf(connection, u"sample"_s,
                      u"SELECT at, amount FROM sample WHERE series = ? AND at BETWEEN ? AND ? ORDER BY at"_s,
                      {series, from, to}, readPoint);
    // With one max() or min() SQLite takes the other columns from the row that it found (sqlite.org/lang_select.html, 2.5).
    return rowsOf(connection, u"sample"_s,
                  u"WITH span AS (SELECT at, amount, CAST(amount AS REAL) AS value, (at - %1) / %2 AS stretch FROM sample "
                  "WHERE series = ? AND at BETWEEN ? AND ?) "
                  "SELECT at, amount FROM (SELECT at, amount, max(value) FROM span GROUP BY stretch) "
                  "UNION SELECT at, amount FROM (SELECT at, amount, min(value) FROM span GROUP BY stretch) "
                  "UNION SELECT at, amount FROM (SELECT at, amount, max(at) FROM span GROUP BY stretch) ORDER BY at"_s
                      .arg(from).arg(*width),
                  {series, from, to}, readPoint);
}

} // namespace

Outcome<> writeSamples(Connection &connection, const AccountState &state)
{
    for (const auto &known : state.balances) {
        if (known.balance.isUnlimited())
            continue;
        if (const auto written = writeSample(connection, state.account.id, known.balance, state.readAt); !written)
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
    const auto begin = from.toSecsSinceEpoch();
    const auto end = to.toSecsSinceEpoch();
    const auto count = connection.value(u"SELECT count(*) FROM sample WHERE series = ? AND at BETWEEN ? AND ?"_s, {series, begin, end});
    if (!count)
        return tl::unexpected(count.error());
    const auto width = count->toInt() > most ? std::optional((end - begin) / std::max(1, most / 3) + 1) : std::nullopt;
    const auto before = lastSample(connection, series, from.addSecs(-1));
    if (!before)
        return tl::unexpected(before.error());
    auto points = pointsOf(connection, series, begin, end, width);
    if (points && *before)
        points->prepend({(*before)->at, (*before)->amount});
    return points;
}
