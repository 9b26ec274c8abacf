// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/plotlibrary.h"

/// Dates and times in the user's language: the time within a day, the date at its beginning, the month where there are
/// months.
class DateTicker : public QCPAxisTickerDateTime
{
public:
    DateTicker();

protected:
    double getTickStep(const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    double m_step = 0; ///< in seconds
};

/// Plain numbers in the user's digits and grouping, with as many decimals as the steps need.
class AmountTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    int m_decimals = 0;
};
