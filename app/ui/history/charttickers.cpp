// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/charttickers.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double Day = 24 * 3600;

/// The locale's own order of day and month, without the year: "22/11".
QString dayFormat(const QLocale &locale)
{
    static const QRegularExpression year(u"^y+[^dM]*|[^dM]*y+[^dM]*$|[^dM]*y+"_s);
    const auto format = locale.dateFormat(QLocale::ShortFormat).remove(year);
    return format.contains(u'd') && format.contains(u'M') ? format : u"d/M"_s;
}

} // namespace

DateTicker::DateTicker()
{
    setTickOrigin(QDateTime(QDate(2000, 1, 1), QTime(0, 0)));
}

double DateTicker::getTickStep(const QCPRange &range)
{
    m_step = QCPAxisTickerDateTime::getTickStep(range);
    return m_step;
}

QString DateTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    const auto at = keyToDateTime(tick);
    if (m_step < Day && at.time() != QTime(0, 0))
        return locale.toString(at.time(), QLocale::ShortFormat);
    if (m_step < 27 * Day)
        return locale.toString(at.date(), dayFormat(locale));
    return locale.toString(at.date(), u"MMM yyyy"_s);
}

double AmountTicker::getTickStep(const QCPRange &range)
{
    const auto step = QCPAxisTicker::getTickStep(range);
    m_decimals = 0;
    for (auto scaled = step; m_decimals < 9 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10)
        ++m_decimals;
    return step;
}

QString AmountTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    return locale.toString(tick, 'f', m_decimals);
}
