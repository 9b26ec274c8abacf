// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycsv.h"

#include "csvrows.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString csvField(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString timeField(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

tl::unexpected<Problem> refuseAt(const QString &where, qsizetype line, const QString &what, const QString &doNext)
{
    return refuse(Problem::Kind::BadData, what, u"%1:%2"_s.arg(where).arg(line), doNext);
}

QString quoted(const QString &field)
{
    constexpr qsizetype Longest = 40;
    return field.size() <= Longest ? u"'%1'"_s.arg(field) : u"'%1…'"_s.arg(field.first(Longest));
}

/// A null time for what is none, or has no offset: it might be of any time zone.
QDateTime timeFrom(const QString &field)
{
    static const QRegularExpression rfc3339(
        u"^\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)$"_s);
    if (!rfc3339.match(field).hasMatch())
        return {};
    return QDateTime::fromString(field, Qt::ISODateWithMs).toUTC();
}

/// One row of a series, and where it stood.
struct PointAtLine {
    Point point;
    qsizetype line;
};

class SeriesReader
{
public:
    SeriesReader(const QString &text, const QString &where) : m_rows(text), m_where(where) {}

    Outcome<Series> read();

private:
    Outcome<> readHeader();
    Outcome<PointAtLine> readPoint();
    Outcome<> checkOwner(const CsvRow &row);
    Outcome<Series> sorted() const;

    CsvRows m_rows;
    const QString m_where;
    qsizetype m_time = -1;
    qsizetype m_amount = -1;
    QList<std::pair<qsizetype, QString>>
        m_owner; ///< columns that say whose amounts these are, and what the first row has there
    QList<PointAtLine> m_points;
};

Outcome<Series> SeriesReader::read()
{
    if (const auto header = readHeader(); !header)
        return tl::unexpected(header.error());
    while (!m_rows.atEnd()) {
        const auto point = readPoint();
        if (!point)
            return tl::unexpected(point.error());
        m_points.append(*point);
    }
    if (m_points.isEmpty())
        return refuseAt(m_where, m_rows.line(), u"There is no amount in it"_s,
                        u"Write a line for each, like 2026-11-22T14:00:00Z,12.50"_s);
    return sorted();
}

Outcome<> SeriesReader::readHeader()
{
    const auto advice = u"Begin with a line that names the columns, set apart by commas: time,amount"_s;
    if (m_rows.atEnd())
        return refuseAt(m_where, 1, u"It is empty"_s, advice);
    const auto line = m_rows.line();
    const auto header = m_rows.next();
    const auto names = header ? header->fields : QStringList();
    if (names.count(u"time"_s) != 1 || names.count(u"amount"_s) != 1)
        return refuseAt(m_where, line, u"This is not a header with one column 'time' and one 'amount'"_s, advice);
    m_time = names.indexOf(u"time"_s);
    m_amount = names.indexOf(u"amount"_s);
    for (qsizetype at = 0; at < names.size(); ++at) {
        if (names[at] == u"account"_s || names[at] == u"key"_s)
            m_owner.append({at, QString()});
    }
    return {};
}

Outcome<PointAtLine> SeriesReader::readPoint()
{
    const auto line = m_rows.line();
    const auto row = m_rows.next();
    if (!row)
        return refuseAt(m_where, line, u"There is a quote that does not end, or not before a comma"_s,
                        u"Write a quote within quotes twice"_s);
    if (const auto owner = checkOwner(*row); !owner)
        return tl::unexpected(owner.error());
    const auto time = row->fields.value(m_time);
    const auto at = timeFrom(time);
    if (!at.isValid())
        return refuseAt(m_where, line, u"%1 is not a time"_s.arg(quoted(time)),
                        u"Write it like 2026-11-22T14:00:00Z or 2026-11-22T15:00:00+01:00"_s);
    const auto text = row->fields.value(m_amount);
    const auto amount = Amount::fromString(text);
    if (!amount)
        return refuseAt(m_where, line, u"%1 is not an amount"_s.arg(quoted(text)),
                        u"Write it like 1250.75, with at most %1 digits"_s.arg(Amount::MaxDigits));
    return PointAtLine{{at, *amount}, line};
}

Outcome<> SeriesReader::checkOwner(const CsvRow &row)
{
    for (auto &[column, first] : m_owner) {
        const auto here = row.fields.value(column);
        if (m_points.isEmpty())
            first = here;
        if (here != first)
            return refuseAt(m_where, row.line,
                            u"There are several balances in it: %1 and %2"_s.arg(quoted(first), quoted(here)),
                            u"Leave the lines of one, as plimsollctl history ID --balance KEY --csv does"_s);
    }
    return {};
}

Outcome<Series> SeriesReader::sorted() const
{
    auto points = m_points;
    std::stable_sort(points.begin(), points.end(),
                     [](const auto &a, const auto &b) { return a.point.at < b.point.at; });
    Series series;
    for (const auto &[point, line] : std::as_const(points)) {
        const auto isAgain = !series.isEmpty() && series.last().at == point.at;
        if (isAgain && series.last().amount != point.amount)
            return refuseAt(m_where, line, u"There is another amount at %1"_s.arg(timeField(point.at)),
                            u"Leave one of them"_s);
        if (!isAgain)
            series.append(point);
    }
    return series;
}

} // namespace

QString historyCsv(const QList<Sample> &samples, bool withKey)
{
    auto text = withKey ? u"time,key,amount\n"_s : u"time,amount\n"_s;
    for (const auto &sample : samples) {
        text += timeField(sample.at) + u',';
        if (withKey)
            text += csvField(sample.key) + u',';
        text += sample.amount.toString() + u'\n';
    }
    return text;
}

QString historyCsv(const QList<std::pair<AccountId, QList<Sample>>> &accounts)
{
    auto text = u"account,time,key,amount\n"_s;
    for (const auto &[account, samples] : accounts) {
        for (const auto &sample : samples)
            text += csvField(account) + u',' + timeField(sample.at) + u',' + csvField(sample.key) + u',' +
                    sample.amount.toString() + u'\n';
    }
    return text;
}

Outcome<Series> seriesFromCsv(const QString &text, const QString &where)
{
    return SeriesReader(text, where).read();
}
